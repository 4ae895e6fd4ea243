-- All tables, keys and links. Constraints, triggers and grants follow in the next migration.

-- 行政区划: one finance office serves one region; code per GB/T 2260.
CREATE TABLE "region" (
  "code" text NOT NULL,
  "name" text NOT NULL,
  "finance_office" text NOT NULL,
  "demo" boolean NOT NULL DEFAULT false,
  "show_findings" boolean NOT NULL DEFAULT false,
  "endorse_required" boolean NOT NULL DEFAULT false,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- 主管部门; its code is unique per installation because it stands in public addresses.
CREATE TABLE "department" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "short_name" text NOT NULL,
  "position" integer NOT NULL DEFAULT 0,
  "valid_from" integer,
  "valid_to" integer,
  CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "department_region_code_id_key" ON "department" ("region_code", "id");
CREATE UNIQUE INDEX "department_code_key" ON "department" ("code");

-- 预算单位 of a department.
CREATE TABLE "unit" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "department_id" uuid NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "nature" text,
  "valid_from" integer,
  "valid_to" integer,
  CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "unit_region_code_id_key" ON "unit" ("region_code", "id");
CREATE UNIQUE INDEX "unit_department_id_code_key" ON "unit" ("department_id", "code");

-- 公开主体: a department with what it sums up, or one of its units; editions belong to it.
CREATE TABLE "disclosing_body" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "department_id" uuid NOT NULL,
  "unit_id" uuid,
  "code" text NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "disclosing_body_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "disclosing_body_region_code_id_key" ON "disclosing_body" ("region_code", "id");
CREATE UNIQUE INDEX "disclosing_body_code_key" ON "disclosing_body" ("code");

-- Who may sign in (better-auth).
CREATE TABLE "auth_user" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "email_verified" boolean NOT NULL DEFAULT false,
  "image" text,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "username" text,
  "display_username" text,
  CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user" ("email");
CREATE UNIQUE INDEX "auth_user_username_key" ON "auth_user" ("username");

-- Sessions (better-auth).
CREATE TABLE "auth_session" (
  "id" text NOT NULL,
  "expires_at" timestamptz(3) NOT NULL,
  "token" text NOT NULL,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ip_address" text,
  "user_agent" text,
  "user_id" text NOT NULL,
  CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session" ("token");
CREATE INDEX "auth_session_user_id_idx" ON "auth_session" ("user_id");

-- Password hashes (better-auth).
CREATE TABLE "auth_account" (
  "id" text NOT NULL,
  "account_id" text NOT NULL,
  "provider_id" text NOT NULL,
  "user_id" text NOT NULL,
  "access_token" text,
  "refresh_token" text,
  "id_token" text,
  "access_token_expires_at" timestamptz(3),
  "refresh_token_expires_at" timestamptz(3),
  "scope" text,
  "password" text,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "auth_account_user_id_idx" ON "auth_account" ("user_id");

-- Short-lived values (better-auth).
CREATE TABLE "auth_verification" (
  "id" text NOT NULL,
  "identifier" text NOT NULL,
  "value" text NOT NULL,
  "expires_at" timestamptz(3) NOT NULL,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification" ("identifier");

-- Failed sign-ins per account name, known or not.
CREATE TABLE "sign_in_lock" (
  "user_name" text NOT NULL,
  "failures" integer NOT NULL DEFAULT 0,
  "locked_until" timestamptz(3),
  "updated_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "sign_in_lock_pkey" PRIMARY KEY ("user_name")
);

-- The one-time code that creates the first administrator.
CREATE TABLE "first_run" (
  "code_hash" text NOT NULL,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "used_at" timestamptz(3),
  CONSTRAINT "first_run_pkey" PRIMARY KEY ("code_hash")
);

-- 年度表样: published versions, never edited; region_code for a region's own.
CREATE TABLE "template_version" (
  "id" text NOT NULL,
  "family" text NOT NULL,
  "version" integer NOT NULL,
  "sha256" text NOT NULL,
  "content" text NOT NULL,
  "region_code" text,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "template_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "template_version_family_version_key" ON "template_version" ("family", "version");

-- 年度 of a region: its form and its window.
CREATE TABLE "fiscal_year" (
  "region_code" text NOT NULL,
  "year" integer NOT NULL,
  "template_id" text NOT NULL,
  "opens_on" date NOT NULL,
  "closes_on" date NOT NULL,
  "late_submission" text NOT NULL DEFAULT 'mark',
  "targets_locked" boolean NOT NULL DEFAULT true,
  CONSTRAINT "fiscal_year_pkey" PRIMARY KEY ("region_code", "year")
);

-- 项目 of one fiscal year; lineage ties its years together.
CREATE TABLE "project" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "year" integer NOT NULL,
  "department_id" uuid NOT NULL,
  "unit_id" uuid,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "level" text,
  "category" text,
  "funding_tier" text,
  "fund_kind" text,
  "publicity" text NOT NULL DEFAULT '公开',
  "publicity_ground" text,
  "state" text NOT NULL DEFAULT '实施中',
  "lineage" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "project_region_code_id_key" ON "project" ("region_code", "id");
CREATE UNIQUE INDEX "project_department_id_year_code_key" ON "project" ("department_id", "year", "code");
CREATE INDEX "project_lineage_idx" ON "project" ("lineage");

-- Rights: a role within a region, narrowed to a department or a project.
CREATE TABLE "role_assignment" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "user_id" text NOT NULL,
  "role" text NOT NULL,
  "department_id" uuid,
  "project_id" uuid,
  "granted_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "granted_by" text,
  "revoked_at" timestamptz(3),
  CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "role_assignment_user_id_idx" ON "role_assignment" ("user_id");

-- 绩效自评: the working record of one project and year. Locked row by row while anything of it changes.
CREATE TABLE "evaluation" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "project_id" uuid NOT NULL,
  "fiscal_year" integer NOT NULL,
  "template_id" text NOT NULL,
  "origin" text NOT NULL,
  "status" text NOT NULL DEFAULT 'draft',
  "targets_locked" boolean NOT NULL,
  "seq" integer NOT NULL DEFAULT 0,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "evaluation_region_code_id_key" ON "evaluation" ("region_code", "id");
CREATE UNIQUE INDEX "evaluation_region_code_project_id_key" ON "evaluation" ("region_code", "project_id");

-- What lists filter and sort on; derived, rebuildable by a command.
CREATE TABLE "evaluation_projection" (
  "evaluation_id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "budget" bigint,
  "executed" bigint,
  "rate" integer,
  "total" integer,
  "grade" text,
  "missing" integer NOT NULL DEFAULT 0,
  "errors" integer NOT NULL DEFAULT 0,
  "warnings" integer NOT NULL DEFAULT 0,
  CONSTRAINT "evaluation_projection_pkey" PRIMARY KEY ("evaluation_id")
);
CREATE UNIQUE INDEX "evaluation_projection_region_code_evaluation_id_key" ON "evaluation_projection" ("region_code", "evaluation_id");

-- Cells that exist once in a form: text as typed or printed, and the integer where the text can be read.
CREATE TABLE "form_field" (
  "evaluation_id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "name" text NOT NULL,
  "text" text NOT NULL,
  "value" bigint,
  CONSTRAINT "form_field_pkey" PRIMARY KEY ("evaluation_id", "name")
);

-- A line of 项目资金.
CREATE TABLE "fund_row" (
  "evaluation_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "source" text NOT NULL,
  "position" integer NOT NULL,
  "label" text NOT NULL DEFAULT '',
  "initial_budget_text" text NOT NULL DEFAULT '',
  "initial_budget_value" bigint,
  "budget_text" text NOT NULL DEFAULT '',
  "budget_value" bigint,
  "executed_text" text NOT NULL DEFAULT '',
  "executed_value" bigint,
  "weight_text" text NOT NULL DEFAULT '',
  "weight_value" bigint,
  "rate" text NOT NULL DEFAULT '',
  "score_text" text NOT NULL DEFAULT '',
  "score_value" bigint,
  "override_reason" text NOT NULL DEFAULT '',
  CONSTRAINT "fund_row_pkey" PRIMARY KEY ("evaluation_id", "id")
);

-- 一级指标 (parent_id null) and 二级指标.
CREATE TABLE "form_node" (
  "evaluation_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "parent_id" uuid,
  "template_key" text,
  "position" integer NOT NULL,
  "name" text NOT NULL DEFAULT '',
  "weight_text" text NOT NULL DEFAULT '',
  "weight_value" bigint,
  CONSTRAINT "form_node_pkey" PRIMARY KEY ("evaluation_id", "id")
);

-- 三级指标. Removal is a tombstone.
CREATE TABLE "indicator" (
  "evaluation_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "node_id" uuid NOT NULL,
  "position" text NOT NULL DEFAULT '',
  "removed" boolean NOT NULL DEFAULT false,
  "name" text NOT NULL DEFAULT '',
  "weight_text" text NOT NULL DEFAULT '',
  "weight_value" bigint,
  "direction" text NOT NULL DEFAULT '',
  "target" text NOT NULL DEFAULT '',
  "unit" text NOT NULL DEFAULT '',
  "actual" text NOT NULL DEFAULT '',
  "attainment" text NOT NULL DEFAULT '',
  "score_text" text NOT NULL DEFAULT '',
  "score_value" bigint,
  "override_reason" text NOT NULL DEFAULT '',
  "reason" text NOT NULL DEFAULT '',
  CONSTRAINT "indicator_pkey" PRIMARY KEY ("evaluation_id", "id")
);

-- Every edit that was saved, in order. Append-only.
CREATE TABLE "edit_journal" (
  "evaluation_id" uuid NOT NULL,
  "seq" integer NOT NULL,
  "region_code" text NOT NULL,
  "edit_id" uuid NOT NULL,
  "user_id" text NOT NULL,
  "at" timestamptz(3) NOT NULL,
  "cell" text NOT NULL,
  "from_text" text NOT NULL,
  "to_text" text NOT NULL,
  CONSTRAINT "edit_journal_pkey" PRIMARY KEY ("evaluation_id", "seq")
);
CREATE UNIQUE INDEX "edit_journal_evaluation_id_edit_id_key" ON "edit_journal" ("evaluation_id", "edit_id");

-- Who has a form open. Forgotten after a minute.
CREATE TABLE "presence" (
  "evaluation_id" uuid NOT NULL,
  "tab" text NOT NULL,
  "region_code" text NOT NULL,
  "user_id" text NOT NULL,
  "cell" text,
  "seen_at" timestamptz(3) NOT NULL,
  CONSTRAINT "presence_pkey" PRIMARY KEY ("evaluation_id", "tab")
);

-- 送审稿: the frozen form that reviewers read. Append-only.
CREATE TABLE "snapshot" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "evaluation_id" uuid NOT NULL,
  "no" integer NOT NULL,
  "origin" text NOT NULL,
  "seq" integer NOT NULL,
  "submission" uuid NOT NULL,
  "content" text NOT NULL,
  "sha256" text NOT NULL,
  "late" boolean NOT NULL DEFAULT false,
  "submitted_by" text,
  "submitted_at" timestamptz(3) NOT NULL,
  CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "snapshot_region_code_id_key" ON "snapshot" ("region_code", "id");
CREATE UNIQUE INDEX "snapshot_evaluation_id_no_key" ON "snapshot" ("evaluation_id", "no");
CREATE UNIQUE INDEX "snapshot_evaluation_id_submission_key" ON "snapshot" ("evaluation_id", "submission");

-- 审核意见 pinned to a cell of a snapshot. Append-only.
CREATE TABLE "review_comment" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "evaluation_id" uuid NOT NULL,
  "snapshot_id" uuid NOT NULL,
  "cell" text NOT NULL,
  "text" text NOT NULL,
  "author_id" text NOT NULL,
  "at" timestamptz(3) NOT NULL,
  CONSTRAINT "review_comment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "review_comment_evaluation_id_idx" ON "review_comment" ("evaluation_id");

-- 审核说明: the written answer to a warning; belongs to rule, cell and figures. Append-only.
CREATE TABLE "explanation" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "evaluation_id" uuid NOT NULL,
  "rule" text NOT NULL,
  "cell" text NOT NULL,
  "figures" text NOT NULL,
  "text" text NOT NULL,
  "author_id" text NOT NULL,
  "at" timestamptz(3) NOT NULL,
  CONSTRAINT "explanation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "explanation_evaluation_id_idx" ON "explanation" ("evaluation_id");

-- 操作日志. Append-only.
CREATE TABLE "audit_event" (
  "id" bigserial NOT NULL,
  "region_code" text,
  "at" timestamptz(3) NOT NULL,
  "actor_id" text,
  "action" text NOT NULL,
  "object_kind" text NOT NULL,
  "object_id" text NOT NULL,
  "evaluation_id" uuid,
  "snapshot_id" uuid,
  "reason" text,
  "detail" jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_event_evaluation_id_idx" ON "audit_event" ("evaluation_id");
CREATE INDEX "audit_event_region_code_at_idx" ON "audit_event" ("region_code", "at");

-- 公开版本: one immutable published disclosure, chained to the one before. Append-only.
CREATE TABLE "edition" (
  "id" uuid NOT NULL,
  "region_code" text NOT NULL,
  "body_id" uuid NOT NULL,
  "fiscal_year" integer NOT NULL,
  "no" integer NOT NULL,
  "origin" text NOT NULL,
  "document" text NOT NULL,
  "document_sha256" text NOT NULL,
  "previous_chain_sha256" text,
  "chain_sha256" text NOT NULL,
  "replaces_id" uuid,
  "reason" text,
  "confidentiality_by" text,
  "confidentiality_at" timestamptz(3),
  "signed_off_by" text,
  "signed_off_at" timestamptz(3),
  "published_by" text,
  "published_at" timestamptz(3) NOT NULL,
  CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "edition_region_code_id_key" ON "edition" ("region_code", "id");
CREATE UNIQUE INDEX "edition_body_id_fiscal_year_no_key" ON "edition" ("body_id", "fiscal_year", "no");
CREATE UNIQUE INDEX "edition_chain_sha256_key" ON "edition" ("chain_sha256");

-- Published bytes by their hash. Append-only.
CREATE TABLE "artifact" (
  "sha256" text NOT NULL,
  "bytes" bytea NOT NULL,
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "artifact_pkey" PRIMARY KEY ("sha256")
);

-- The files of an edition, by the path they are served under. Append-only.
CREATE TABLE "edition_artifact" (
  "edition_id" uuid NOT NULL,
  "path" text NOT NULL,
  "region_code" text NOT NULL,
  "sha256" text NOT NULL,
  "media_type" text NOT NULL,
  "size" integer NOT NULL,
  CONSTRAINT "edition_artifact_pkey" PRIMARY KEY ("edition_id", "path")
);

-- What the portal lists and searches: one row per project an edition prints. Append-only.
CREATE TABLE "edition_project" (
  "edition_id" uuid NOT NULL,
  "code" text NOT NULL,
  "region_code" text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "budget" bigint,
  "executed" bigint,
  "score" integer,
  "grade" text,
  "snapshot_id" uuid NOT NULL,
  CONSTRAINT "edition_project_pkey" PRIMARY KEY ("edition_id", "code")
);

-- Workers that are alive.
CREATE TABLE "worker_heartbeat" (
  "worker_id" text NOT NULL,
  "seen_at" timestamptz(3) NOT NULL,
  CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("worker_id")
);

-- Whether a requested demo load has finished.
CREATE TABLE "demo_load" (
  "name" text NOT NULL,
  "requested_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "finished_at" timestamptz(3),
  CONSTRAINT "demo_load_pkey" PRIMARY KEY ("name")
);

ALTER TABLE "department" ADD CONSTRAINT "department_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "unit" ADD CONSTRAINT "unit_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "unit" ADD CONSTRAINT "unit_region_code_department_id_fkey" FOREIGN KEY ("region_code", "department_id") REFERENCES "department" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "disclosing_body" ADD CONSTRAINT "disclosing_body_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "disclosing_body" ADD CONSTRAINT "disclosing_body_region_code_department_id_fkey" FOREIGN KEY ("region_code", "department_id") REFERENCES "department" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "disclosing_body" ADD CONSTRAINT "disclosing_body_region_code_unit_id_fkey" FOREIGN KEY ("region_code", "unit_id") REFERENCES "unit" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "fiscal_year" ADD CONSTRAINT "fiscal_year_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "fiscal_year" ADD CONSTRAINT "fiscal_year_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template_version" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "project" ADD CONSTRAINT "project_region_code_year_fkey" FOREIGN KEY ("region_code", "year") REFERENCES "fiscal_year" ("region_code", "year") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "project" ADD CONSTRAINT "project_region_code_department_id_fkey" FOREIGN KEY ("region_code", "department_id") REFERENCES "department" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "project" ADD CONSTRAINT "project_region_code_unit_id_fkey" FOREIGN KEY ("region_code", "unit_id") REFERENCES "unit" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_region_code_department_id_fkey" FOREIGN KEY ("region_code", "department_id") REFERENCES "department" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_region_code_project_id_fkey" FOREIGN KEY ("region_code", "project_id") REFERENCES "project" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_region_code_project_id_fkey" FOREIGN KEY ("region_code", "project_id") REFERENCES "project" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template_version" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "evaluation_projection" ADD CONSTRAINT "evaluation_projection_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "form_field" ADD CONSTRAINT "form_field_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "fund_row" ADD CONSTRAINT "fund_row_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "form_node" ADD CONSTRAINT "form_node_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "form_node" ADD CONSTRAINT "form_node_evaluation_id_parent_id_fkey" FOREIGN KEY ("evaluation_id", "parent_id") REFERENCES "form_node" ("evaluation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_evaluation_id_node_id_fkey" FOREIGN KEY ("evaluation_id", "node_id") REFERENCES "form_node" ("evaluation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edit_journal" ADD CONSTRAINT "edit_journal_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edit_journal" ADD CONSTRAINT "edit_journal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "presence" ADD CONSTRAINT "presence_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "presence" ADD CONSTRAINT "presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_submitted_by_fkey" FOREIGN KEY ("submitted_by") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_region_code_snapshot_id_fkey" FOREIGN KEY ("region_code", "snapshot_id") REFERENCES "snapshot" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region" ("code") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_region_code_evaluation_id_fkey" FOREIGN KEY ("region_code", "evaluation_id") REFERENCES "evaluation" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_region_code_snapshot_id_fkey" FOREIGN KEY ("region_code", "snapshot_id") REFERENCES "snapshot" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edition" ADD CONSTRAINT "edition_region_code_body_id_fkey" FOREIGN KEY ("region_code", "body_id") REFERENCES "disclosing_body" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edition" ADD CONSTRAINT "edition_region_code_replaces_id_fkey" FOREIGN KEY ("region_code", "replaces_id") REFERENCES "edition" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edition" ADD CONSTRAINT "edition_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "auth_user" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edition_artifact" ADD CONSTRAINT "edition_artifact_region_code_edition_id_fkey" FOREIGN KEY ("region_code", "edition_id") REFERENCES "edition" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edition_artifact" ADD CONSTRAINT "edition_artifact_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "artifact" ("sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edition_project" ADD CONSTRAINT "edition_project_region_code_edition_id_fkey" FOREIGN KEY ("region_code", "edition_id") REFERENCES "edition" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "edition_project" ADD CONSTRAINT "edition_project_region_code_snapshot_id_fkey" FOREIGN KEY ("region_code", "snapshot_id") REFERENCES "snapshot" ("region_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
