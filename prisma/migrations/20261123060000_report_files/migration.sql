-- 评价报告 of 部门评价: which files a disclosing body has uploaded. The bytes lie in "artifact", once, hashed by its own check, so that
-- publication only refers to them and an erasure reaches the one place where they are.
CREATE TABLE "report_file" (
  "body_id" uuid NOT NULL,
  "sha256" text NOT NULL,
  "region_code" text NOT NULL,
  "name" text NOT NULL,
  "size" integer NOT NULL,
  "uploaded_by" text NOT NULL,
  "uploaded_at" timestamptz(3) NOT NULL,
  CONSTRAINT "report_file_pkey" PRIMARY KEY ("body_id", "sha256")
);
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_region_code_body_id_fkey" FOREIGN KEY ("region_code", "body_id") REFERENCES "disclosing_body" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "artifact" ("sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
-- 20 MB, and a name that can stand in a sentence and in a folder.
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_size" CHECK ("size" BETWEEN 1 AND 20971520);
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_name" CHECK (length("name") BETWEEN 5 AND 120 AND "name" ~ '\.pdf$' AND "name" !~ '[/\\[:cntrl:]]');

-- The size is that of the bytes, and an artifact that was erased takes no new names.
CREATE FUNCTION mingji_report_of_its_size() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM artifact WHERE sha256 = NEW.sha256 AND octet_length(bytes) = NEW.size) THEN
    RAISE EXCEPTION 'report % has not % bytes', NEW.sha256, NEW.size USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "report_file_of_its_size" BEFORE INSERT ON "report_file" FOR EACH ROW EXECUTE FUNCTION mingji_report_of_its_size();

CREATE TRIGGER "report_file_append_only" BEFORE UPDATE OR DELETE ON "report_file" FOR EACH ROW EXECUTE FUNCTION mingji_append_only();
CREATE TRIGGER "report_file_no_truncate" BEFORE TRUNCATE ON "report_file" FOR EACH STATEMENT EXECUTE FUNCTION mingji_append_only();
GRANT SELECT, INSERT ON "report_file" TO mingji_app;
