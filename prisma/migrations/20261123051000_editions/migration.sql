-- Editions: publication as a job, and erasure of bytes by law.

-- A publication keeps its document only while it is under way: afterwards the edition has it, or nobody.
ALTER TABLE "publication" ALTER COLUMN "document" DROP NOT NULL;
ALTER TABLE "publication" ADD COLUMN "attempts" integer NOT NULL DEFAULT 0;
UPDATE "publication" SET "document" = NULL WHERE "state" IN ('done', 'failed');
ALTER TABLE "publication" ADD CONSTRAINT "publication_document" CHECK (("document" IS NULL) = ("state" IN ('done', 'failed')));

-- The document's title beside the edition: lists and file names need it, and it outlives an erased document.
ALTER TABLE "edition" ADD COLUMN "title" text NOT NULL DEFAULT '';
ALTER TABLE "edition" DISABLE TRIGGER "edition_append_only";
UPDATE "edition" SET "title" = coalesce("document"::jsonb ->> 'title', '');
ALTER TABLE "edition" ENABLE TRIGGER "edition_append_only";

-- A downloaded file is looked up by its hash, and an erasure by the hash of what it names.
CREATE INDEX "edition_artifact_sha256_idx" ON "edition_artifact" ("sha256");

-- 依法删除 leaves the row and its hash, and takes what was hashed. Nothing comes into being empty.
ALTER TABLE "edition" ALTER COLUMN "document" DROP NOT NULL;
ALTER TABLE "artifact" ALTER COLUMN "bytes" DROP NOT NULL;
CREATE FUNCTION mingji_never_born_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % is born with its content', TG_TABLE_NAME USING ERRCODE = 'not_null_violation';
END $$;
CREATE TRIGGER "edition_born_whole" BEFORE INSERT ON "edition" FOR EACH ROW WHEN (NEW."document" IS NULL) EXECUTE FUNCTION mingji_never_born_empty();
CREATE TRIGGER "artifact_born_whole" BEFORE INSERT ON "artifact" FOR EACH ROW WHEN (NEW."bytes" IS NULL) EXECUTE FUNCTION mingji_never_born_empty();

-- Only what has been taken back can be erased, and only the owner says what is.
REVOKE INSERT ON "erasure" FROM mingji_app;
CREATE FUNCTION mingji_erasure_of_retracted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM edition_retraction WHERE edition_id = NEW.edition_id) THEN
    RAISE EXCEPTION 'edition % has not been retracted', NEW.edition_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "erasure_of_retracted" BEFORE INSERT ON "erasure" FOR EACH ROW EXECUTE FUNCTION mingji_erasure_of_retracted();

-- Two ways out of append-only: a demo region goes as a whole; and, in a transaction that says so, the content of what an
-- erasure names is set to nothing. Bytes that several files share go when each of them has been named.
CREATE OR REPLACE FUNCTION mingji_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_LEVEL = 'ROW' AND current_setting('mingji.remove_demo', true) = 'on' THEN
    IF TG_TABLE_NAME = 'artifact' THEN
      IF NOT EXISTS (SELECT 1 FROM edition_artifact WHERE sha256 = OLD.sha256) THEN
        RETURN OLD;
      END IF;
    ELSIF EXISTS (SELECT 1 FROM region WHERE code = to_jsonb(OLD) ->> 'region_code' AND demo) THEN
      RETURN OLD;
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' AND current_setting('mingji.erase', true) = 'on' THEN
    IF TG_TABLE_NAME = 'artifact' THEN
      IF NEW.bytes IS NULL AND NEW.sha256 = OLD.sha256 AND NEW.created_at = OLD.created_at
         AND EXISTS (SELECT 1 FROM edition_artifact WHERE sha256 = OLD.sha256)
         AND NOT EXISTS (
           SELECT 1 FROM edition_artifact kept WHERE kept.sha256 = OLD.sha256 AND NOT EXISTS (
             SELECT 1 FROM erasure WHERE erasure.edition_id = kept.edition_id AND erasure.path = kept.path AND erasure.sha256 = kept.sha256
           )
         ) THEN
        RETURN NEW;
      END IF;
    ELSIF TG_TABLE_NAME = 'edition' THEN
      IF NEW.document IS NULL AND to_jsonb(NEW) - 'document' = to_jsonb(OLD) - 'document'
         AND EXISTS (SELECT 1 FROM erasure WHERE edition_id = OLD.id AND path = 'document' AND sha256 = OLD.document_sha256) THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
