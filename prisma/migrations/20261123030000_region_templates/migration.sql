-- A region's own 年度表样: drafts that change until they are published, and what keeps versions of one region out of another.
CREATE TABLE "template_draft" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "family" text NOT NULL,
  "based_on" text NOT NULL,
  "content" jsonb NOT NULL,
  "seq" integer NOT NULL DEFAULT 0,
  "state" text NOT NULL DEFAULT 'open',
  "published_as" text,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" text NOT NULL,
  CONSTRAINT "template_draft_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "template_draft_region_code_id_key" ON "template_draft" ("region_code", "id");
CREATE UNIQUE INDEX "template_draft_published_as_key" ON "template_draft" ("published_as");

ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_based_on_fkey" FOREIGN KEY ("based_on") REFERENCES "template_version" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_published_as_fkey" FOREIGN KEY ("published_as") REFERENCES "template_version" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_updated_by_fkey" FOREIGN KEY ("updated_by") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_state" CHECK ("state" IN ('open', 'published', 'discarded'));
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_published" CHECK (("state" = 'published') = ("published_as" IS NOT NULL));
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_seq" CHECK ("seq" >= 0);
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_content" CHECK (jsonb_typeof("content") = 'object');

-- The family of a region's own version begins with the region's code, so that no region can add a version to another's family or to a built-in one.
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_own_family" CHECK (
  "region_code" IS NULL OR "family" ~ ('^' || "region_code" || '-[0-9]{1,6}$')
);
ALTER TABLE "template_draft" ADD CONSTRAINT "template_draft_own_family" CHECK ("family" ~ ('^' || "region_code" || '-[0-9]{1,6}$'));

-- A year, a form or a draft may name a built-in version or one of its own region. The region of a version is empty for built-in ones,
-- which a composite foreign key cannot say; versions never change, so looking once, when the reference is written, is enough.
CREATE FUNCTION mingji_usable_template() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  IF EXISTS (SELECT 1 FROM template_version WHERE id = named AND region_code <> NEW.region_code) THEN
    RAISE EXCEPTION 'template version % belongs to another region', named USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "fiscal_year_usable_template" BEFORE INSERT OR UPDATE OF "template_id" ON "fiscal_year" FOR EACH ROW EXECUTE FUNCTION mingji_usable_template('template_id');
CREATE TRIGGER "evaluation_usable_template" BEFORE INSERT OR UPDATE OF "template_id" ON "evaluation" FOR EACH ROW EXECUTE FUNCTION mingji_usable_template('template_id');
CREATE TRIGGER "template_draft_usable_base" BEFORE INSERT OR UPDATE OF "based_on" ON "template_draft" FOR EACH ROW EXECUTE FUNCTION mingji_usable_template('based_on');
CREATE TRIGGER "template_draft_usable_version" BEFORE INSERT OR UPDATE OF "published_as" ON "template_draft" FOR EACH ROW EXECUTE FUNCTION mingji_usable_template('published_as');

-- A draft that was published or discarded is closed for good.
CREATE FUNCTION mingji_closed_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' THEN
    RAISE EXCEPTION 'template draft % is %', OLD.id, OLD.state USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "template_draft_closed" BEFORE UPDATE ON "template_draft" FOR EACH ROW EXECUTE FUNCTION mingji_closed_draft();

GRANT SELECT, INSERT, UPDATE ON "template_draft" TO mingji_app;
