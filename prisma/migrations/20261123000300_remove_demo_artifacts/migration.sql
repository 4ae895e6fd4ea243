-- Artifacts belong to no region: the same bytes may stand in editions of several. Taking a demo region away may take along
-- those that no edition holds any more; everything else stays as append-only as it was.
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
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
