-- The annual disclosure: the accounts of a disclosing body's year, outlines, publications under way, retractions, manifests, erasures.
CREATE TABLE "outline_version" (
  "id" text NOT NULL,
  "family" text NOT NULL,
  "version" integer NOT NULL,
  "sha256" text NOT NULL,
  "content" text NOT NULL,
  "region_code" text,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "outline_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "outline_version_family_version_key" ON "outline_version" ("family", "version");

CREATE TABLE "final_accounts" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "body_id" uuid NOT NULL,
  "fiscal_year" integer NOT NULL,
  "source" text NOT NULL DEFAULT 'entered',
  "status" text NOT NULL DEFAULT 'draft',
  "seq" integer NOT NULL DEFAULT 0,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "final_accounts_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "final_accounts_region_code_id_key" ON "final_accounts" ("region_code", "id");
CREATE UNIQUE INDEX "final_accounts_body_id_fiscal_year_key" ON "final_accounts" ("body_id", "fiscal_year");

CREATE TABLE "accounts_cell" (
  "accounts_id" uuid NOT NULL,
  "cell" text NOT NULL,
  "region_code" text NOT NULL,
  "text" text NOT NULL,
  "value" bigint,
  CONSTRAINT "accounts_cell_pkey" PRIMARY KEY ("accounts_id", "cell")
);

CREATE TABLE "accounts_journal" (
  "accounts_id" uuid NOT NULL,
  "seq" integer NOT NULL,
  "region_code" text NOT NULL,
  "edit_id" uuid NOT NULL,
  "user_id" text NOT NULL,
  "at" timestamptz(3) NOT NULL,
  "cell" text NOT NULL,
  "from_text" text NOT NULL,
  "to_text" text NOT NULL,
  CONSTRAINT "accounts_journal_pkey" PRIMARY KEY ("accounts_id", "seq")
);
CREATE UNIQUE INDEX "accounts_journal_accounts_id_edit_id_key" ON "accounts_journal" ("accounts_id", "edit_id");

CREATE TABLE "accounts_presence" (
  "accounts_id" uuid NOT NULL,
  "tab" text NOT NULL,
  "region_code" text NOT NULL,
  "user_id" text NOT NULL,
  "cell" text,
  "seen_at" timestamptz(3) NOT NULL,
  CONSTRAINT "accounts_presence_pkey" PRIMARY KEY ("accounts_id", "tab")
);

CREATE TABLE "accounts_snapshot" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "accounts_id" uuid NOT NULL,
  "no" integer NOT NULL,
  "seq" integer NOT NULL,
  "submission" uuid NOT NULL,
  "content" text NOT NULL,
  "sha256" text NOT NULL,
  "submitted_by" text,
  "submitted_at" timestamptz(3) NOT NULL,
  CONSTRAINT "accounts_snapshot_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "accounts_snapshot_region_code_id_key" ON "accounts_snapshot" ("region_code", "id");
CREATE UNIQUE INDEX "accounts_snapshot_accounts_id_no_key" ON "accounts_snapshot" ("accounts_id", "no");
CREATE UNIQUE INDEX "accounts_snapshot_accounts_id_submission_key" ON "accounts_snapshot" ("accounts_id", "submission");

CREATE TABLE "accounts_comment" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "accounts_id" uuid NOT NULL,
  "snapshot_id" uuid NOT NULL,
  "cell" text NOT NULL,
  "text" text NOT NULL,
  "author_id" text NOT NULL,
  "at" timestamptz(3) NOT NULL,
  CONSTRAINT "accounts_comment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "accounts_comment_accounts_id_idx" ON "accounts_comment" ("accounts_id");

CREATE TABLE "publication" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "body_id" uuid NOT NULL,
  "fiscal_year" integer NOT NULL,
  "no" integer NOT NULL,
  "state" text NOT NULL DEFAULT 'waiting',
  "request" jsonb NOT NULL,
  "document" text NOT NULL,
  "document_sha256" text NOT NULL,
  "part" text NOT NULL DEFAULT '',
  "done" integer NOT NULL DEFAULT 0,
  "total" integer NOT NULL DEFAULT 0,
  "failure" text,
  "requested_by" text,
  "requested_at" timestamptz(3) NOT NULL,
  "finished_at" timestamptz(3),
  "edition_id" uuid,
  CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "publication_region_code_id_key" ON "publication" ("region_code", "id");
CREATE INDEX "publication_body_id_fiscal_year_idx" ON "publication" ("body_id", "fiscal_year");

CREATE TABLE "edition_retraction" (
  "edition_id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "reason" text NOT NULL,
  "retracted_by" text,
  "retracted_at" timestamptz(3) NOT NULL,
  CONSTRAINT "edition_retraction_pkey" PRIMARY KEY ("edition_id")
);

CREATE UNIQUE INDEX "edition_retraction_region_code_edition_id_key" ON "edition_retraction" ("region_code", "edition_id");

CREATE TABLE "region_manifest" (
  "region_code" text NOT NULL,
  "no" integer NOT NULL,
  "content" text NOT NULL,
  "sha256" text NOT NULL,
  "previous_sha256" text,
  "at" timestamptz(3) NOT NULL,
  CONSTRAINT "region_manifest_pkey" PRIMARY KEY ("region_code", "no")
);

CREATE TABLE "erasure" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "edition_id" uuid NOT NULL,
  "sha256" text NOT NULL,
  "path" text NOT NULL,
  "ground" text NOT NULL,
  "erased_by" text NOT NULL,
  "erased_at" timestamptz(3) NOT NULL,
  CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "erasure_edition_id_path_key" ON "erasure" ("edition_id", "path");

ALTER TABLE "fiscal_year" ADD COLUMN "outline_id" text;
ALTER TABLE "fiscal_year" ADD CONSTRAINT "fiscal_year_outline_id_fkey" FOREIGN KEY ("outline_id") REFERENCES "outline_version" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "outline_version" ADD CONSTRAINT "outline_version_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "final_accounts" ADD CONSTRAINT "final_accounts_region_code_body_id_fkey" FOREIGN KEY ("region_code", "body_id") REFERENCES "disclosing_body" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_cell" ADD CONSTRAINT "accounts_cell_region_code_accounts_id_fkey" FOREIGN KEY ("region_code", "accounts_id") REFERENCES "final_accounts" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_journal" ADD CONSTRAINT "accounts_journal_region_code_accounts_id_fkey" FOREIGN KEY ("region_code", "accounts_id") REFERENCES "final_accounts" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_journal" ADD CONSTRAINT "accounts_journal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_presence" ADD CONSTRAINT "accounts_presence_region_code_accounts_id_fkey" FOREIGN KEY ("region_code", "accounts_id") REFERENCES "final_accounts" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_presence" ADD CONSTRAINT "accounts_presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_snapshot" ADD CONSTRAINT "accounts_snapshot_region_code_accounts_id_fkey" FOREIGN KEY ("region_code", "accounts_id") REFERENCES "final_accounts" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_snapshot" ADD CONSTRAINT "accounts_snapshot_submitted_by_fkey" FOREIGN KEY ("submitted_by") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_comment" ADD CONSTRAINT "accounts_comment_region_code_accounts_id_fkey" FOREIGN KEY ("region_code", "accounts_id") REFERENCES "final_accounts" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_comment" ADD CONSTRAINT "accounts_comment_region_code_snapshot_id_fkey" FOREIGN KEY ("region_code", "snapshot_id") REFERENCES "accounts_snapshot" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "accounts_comment" ADD CONSTRAINT "accounts_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "publication" ADD CONSTRAINT "publication_region_code_body_id_fkey" FOREIGN KEY ("region_code", "body_id") REFERENCES "disclosing_body" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "publication" ADD CONSTRAINT "publication_requested_by_fkey" FOREIGN KEY ("requested_by") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "publication" ADD CONSTRAINT "publication_region_code_edition_id_fkey" FOREIGN KEY ("region_code", "edition_id") REFERENCES "edition" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edition_retraction" ADD CONSTRAINT "edition_retraction_region_code_edition_id_fkey" FOREIGN KEY ("region_code", "edition_id") REFERENCES "edition" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edition_retraction" ADD CONSTRAINT "edition_retraction_retracted_by_fkey" FOREIGN KEY ("retracted_by") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "region_manifest" ADD CONSTRAINT "region_manifest_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_region_code_edition_id_fkey" FOREIGN KEY ("region_code", "edition_id") REFERENCES "edition" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "final_accounts" ADD CONSTRAINT "final_accounts_source" CHECK ("source" IN ('entered', 'units'));
ALTER TABLE "final_accounts" ADD CONSTRAINT "final_accounts_status" CHECK ("status" IN ('draft', 'submitted', 'returned', 'approved'));
ALTER TABLE "final_accounts" ADD CONSTRAINT "final_accounts_seq" CHECK ("seq" >= 0);
ALTER TABLE "final_accounts" ADD CONSTRAINT "final_accounts_year" CHECK ("fiscal_year" BETWEEN 1990 AND 2100);
-- An empty cell has no row; money within what a form may hold.
ALTER TABLE "accounts_cell" ADD CONSTRAINT "accounts_cell_text" CHECK (length("text") > 0);
ALTER TABLE "accounts_cell" ADD CONSTRAINT "accounts_cell_value" CHECK (abs("value") <= 90000000000000);
ALTER TABLE "accounts_snapshot" ADD CONSTRAINT "accounts_snapshot_hash" CHECK ("sha256" = mingji_sha256("content"));
ALTER TABLE "outline_version" ADD CONSTRAINT "outline_version_hash" CHECK ("sha256" = mingji_sha256("content"));
ALTER TABLE "outline_version" ADD CONSTRAINT "outline_version_own_family" CHECK (
  "region_code" IS NULL OR "family" ~ ('^' || "region_code" || '-[0-9]{1,6}$')
);
ALTER TABLE "region_manifest" ADD CONSTRAINT "region_manifest_hash" CHECK ("sha256" = mingji_sha256("content"));
ALTER TABLE "region_manifest" ADD CONSTRAINT "region_manifest_chain" CHECK (("previous_sha256" IS NULL) = ("no" = 1));
ALTER TABLE "publication" ADD CONSTRAINT "publication_state" CHECK ("state" IN ('waiting', 'rendering', 'done', 'failed'));
ALTER TABLE "publication" ADD CONSTRAINT "publication_done" CHECK (("state" = 'done') = ("edition_id" IS NOT NULL));
ALTER TABLE "publication" ADD CONSTRAINT "publication_failed" CHECK (("state" = 'failed') = ("failure" IS NOT NULL));
ALTER TABLE "publication" ADD CONSTRAINT "publication_finished" CHECK (("state" IN ('done', 'failed')) = ("finished_at" IS NOT NULL));
ALTER TABLE "publication" ADD CONSTRAINT "publication_hash" CHECK ("document_sha256" = mingji_sha256("document"));
-- One publication of a body's year at a time.
CREATE UNIQUE INDEX "publication_one_under_way" ON "publication" ("body_id", "fiscal_year") WHERE "state" IN ('waiting', 'rendering');
ALTER TABLE "edition_retraction" ADD CONSTRAINT "edition_retraction_reason" CHECK (length("reason") > 0);
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_ground" CHECK (length("ground") > 0);

-- A year may name a built-in outline or one of its own region.
CREATE FUNCTION mingji_usable_outline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM outline_version WHERE id = NEW.outline_id AND region_code <> NEW.region_code) THEN
    RAISE EXCEPTION 'outline version % belongs to another region', NEW.outline_id USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "fiscal_year_usable_outline" BEFORE INSERT OR UPDATE OF "outline_id" ON "fiscal_year" FOR EACH ROW EXECUTE FUNCTION mingji_usable_outline();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['accounts_journal', 'accounts_snapshot', 'accounts_comment', 'outline_version', 'edition_retraction', 'region_manifest', 'erasure'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION mingji_append_only()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION mingji_append_only()', name || '_no_truncate', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO mingji_app', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON "final_accounts" TO mingji_app;
GRANT SELECT, INSERT, UPDATE ON "publication" TO mingji_app;
-- A cell that was emptied has no row any more; the journal keeps what stood there.
GRANT SELECT, INSERT, UPDATE, DELETE ON "accounts_cell" TO mingji_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "accounts_presence" TO mingji_app;
