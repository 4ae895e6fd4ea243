-- What the schema language cannot say: value checks, append-only tables, frozen hashes, and what the application role may do.
-- The drift check does not see any of this: each line has a test that violates it (prisma/rules.db.test.ts).

-- Codes stand in public addresses.
ALTER TABLE "department" ADD CONSTRAINT "department_code_form" CHECK ("code" ~ '^[0-9A-Za-z-]{1,32}$');
ALTER TABLE "disclosing_body" ADD CONSTRAINT "disclosing_body_code_form" CHECK ("code" ~ '^[0-9A-Za-z-]{1,32}$');
ALTER TABLE "project" ADD CONSTRAINT "project_code_form" CHECK ("code" ~ '^[0-9A-Za-z-]{1,32}$');
ALTER TABLE "region" ADD CONSTRAINT "region_code_form" CHECK ("code" ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$');
-- One 部门决算 body per department, one 单位决算 body per unit.
CREATE UNIQUE INDEX "disclosing_body_one_per_department" ON "disclosing_body" ("department_id") WHERE "unit_id" IS NULL;
CREATE UNIQUE INDEX "disclosing_body_one_per_unit" ON "disclosing_body" ("unit_id") WHERE "unit_id" IS NOT NULL;

ALTER TABLE "fiscal_year" ADD CONSTRAINT "fiscal_year_range" CHECK ("year" BETWEEN 1990 AND 2100);
ALTER TABLE "fiscal_year" ADD CONSTRAINT "fiscal_year_window" CHECK ("opens_on" <= "closes_on");
ALTER TABLE "fiscal_year" ADD CONSTRAINT "fiscal_year_late" CHECK ("late_submission" IN ('refuse', 'mark'));
ALTER TABLE "project" ADD CONSTRAINT "project_publicity" CHECK ("publicity" IN ('公开', '部分公开', '不公开'));
ALTER TABLE "project" ADD CONSTRAINT "project_publicity_ground" CHECK ("publicity" <> '不公开' OR length("publicity_ground") > 0);
ALTER TABLE "project" ADD CONSTRAINT "project_state" CHECK ("state" IN ('实施中', '未实施', '已收回', '已结项'));
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_role" CHECK ("role" IN ('lead', 'clerk', 'publisher', 'finance', 'admin'));
-- A lead answers for a project, clerk and publisher for a department, finance and admin for a region.
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_scope" CHECK (
  ("role" = 'lead' AND "project_id" IS NOT NULL)
  OR ("role" IN ('clerk', 'publisher') AND "department_id" IS NOT NULL AND "project_id" IS NULL)
  OR ("role" IN ('finance', 'admin') AND "department_id" IS NULL AND "project_id" IS NULL)
);
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_status" CHECK ("status" IN ('draft', 'endorsing', 'submitted', 'returned', 'approved'));
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_origin" CHECK ("origin" IN ('working', 'printed'));
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_seq" CHECK ("seq" >= 0);
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_origin" CHECK ("origin" IN ('submitted', 'historic'));
ALTER TABLE "edition" ADD CONSTRAINT "edition_origin" CHECK ("origin" IN ('published', 'historic'));
-- A correction names the edition it replaces, and why; a published edition names both sign-offs.
ALTER TABLE "edition" ADD CONSTRAINT "edition_correction" CHECK (("replaces_id" IS NULL) = ("no" = 1) AND ("replaces_id" IS NULL OR length("reason") > 0));
ALTER TABLE "edition" ADD CONSTRAINT "edition_sign_off" CHECK (
  "origin" = 'historic'
  OR ("confidentiality_by" IS NOT NULL AND "confidentiality_at" IS NOT NULL AND "signed_off_by" IS NOT NULL AND "signed_off_at" IS NOT NULL)
);

-- Constraints sit on the integers, never on the text: 分 within 九千亿元, points within what a cell may hold.
ALTER TABLE "fund_row" ADD CONSTRAINT "fund_row_money" CHECK (
  abs("initial_budget_value") <= 90000000000000 AND abs("budget_value") <= 90000000000000 AND abs("executed_value") <= 90000000000000
);
ALTER TABLE "fund_row" ADD CONSTRAINT "fund_row_points" CHECK (abs("weight_value") <= 1000000 AND abs("score_value") <= 1000000);
ALTER TABLE "fund_row" ADD CONSTRAINT "fund_row_source" CHECK ("source" ~ '^[a-z]{1,20}$');
ALTER TABLE "form_node" ADD CONSTRAINT "form_node_points" CHECK (abs("weight_value") <= 1000000);
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_points" CHECK (abs("weight_value") <= 1000000 AND abs("score_value") <= 1000000);
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_position" CHECK ("position" ~ '^([0-9A-Za-z]*[1-9A-Za-z])?$');
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_direction" CHECK ("direction" IN ('', '≥', '≤', '=', '>', '<', 'qualitative'));
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_attainment" CHECK ("attainment" IN ('', 'met', 'partial', 'unmet'));
ALTER TABLE "form_field" ADD CONSTRAINT "form_field_name" CHECK ("name" ~ '^[a-zA-Z]{1,40}$');
ALTER TABLE "form_field" ADD CONSTRAINT "form_field_value" CHECK (abs("value") <= 90000000000000);

-- What is frozen carries the hash of its own bytes; the database recomputes it.
CREATE FUNCTION mingji_sha256(content text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex') $$;
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_hash" CHECK ("sha256" = mingji_sha256("content"));
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_hash" CHECK ("sha256" = mingji_sha256("content"));
ALTER TABLE "edition" ADD CONSTRAINT "edition_hash" CHECK ("document_sha256" = mingji_sha256("document"));
ALTER TABLE "artifact" ADD CONSTRAINT "artifact_hash" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));
ALTER TABLE "edition_artifact" ADD CONSTRAINT "edition_artifact_path" CHECK ("path" ~ '^[0-9A-Za-z./-]{1,120}$' AND "path" !~ '\.\.');

-- Append-only: not even the owner changes these rows. The one way out takes a demo region away as a whole:
-- a DELETE in a transaction that says so, and only for rows of a region marked demo.
CREATE FUNCTION mingji_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_LEVEL = 'ROW' AND current_setting('mingji.remove_demo', true) = 'on'
     AND EXISTS (SELECT 1 FROM region WHERE code = to_jsonb(OLD) ->> 'region_code' AND demo) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['template_version', 'edit_journal', 'snapshot', 'review_comment', 'explanation', 'audit_event',
                              'edition', 'artifact', 'edition_artifact', 'edition_project'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION mingji_append_only()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION mingji_append_only()', name || '_no_truncate', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO mingji_app', name);
  END LOOP;
  -- Records that change but never vanish.
  FOREACH name IN ARRAY ARRAY['region', 'department', 'unit', 'disclosing_body', 'auth_user', 'auth_account', 'fiscal_year', 'project',
                              'role_assignment', 'evaluation', 'evaluation_projection', 'form_field', 'fund_row', 'form_node', 'indicator'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingji_app', name);
  END LOOP;
  -- What may be forgotten.
  FOREACH name IN ARRAY ARRAY['auth_session', 'auth_verification', 'sign_in_lock', 'first_run', 'presence', 'worker_heartbeat', 'demo_load'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO mingji_app', name);
  END LOOP;
END $$;
GRANT USAGE ON SEQUENCE audit_event_id_seq TO mingji_app;
GRANT EXECUTE ON FUNCTION mingji_sha256(text) TO mingji_app;
