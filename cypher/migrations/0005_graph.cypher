// The node that counts revisions and makes imports take turns: two imports at once must not make two of it.
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE
