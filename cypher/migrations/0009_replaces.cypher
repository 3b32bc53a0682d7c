// An import asks who is met in some documents: also those of whom one is stated to come for the other.
CREATE INDEX replaces_document IF NOT EXISTS FOR ()-[r:REPLACES]-() ON (r.document)
