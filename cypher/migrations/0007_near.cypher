// An import resolves again only what stands near the documents that come or go: those of their circles.
CREATE INDEX meeting_circle IF NOT EXISTS FOR (n:Meeting) ON (n.circle)
;
// By the file a document came from, a changed file replaces what it said before.
CREATE CONSTRAINT source_file_path IF NOT EXISTS FOR (n:SourceFile) REQUIRE n.path IS UNIQUE
;
CREATE INDEX source_file_document IF NOT EXISTS FOR (n:SourceFile) ON (n.document)
;
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (n:Revision) REQUIRE n.number IS UNIQUE
