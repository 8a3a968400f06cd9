-- A day whose facts change is no longer made; neither is any longer span that it is in. Here and not only in the program,
-- because a gateway of the version before, which knows no such spans, may still be telling facts beside this one.
CREATE FUNCTION metric_longer_not_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM metric_made m WHERE m.metric = OLD.metric
    AND (m.span = 'quarter' AND m.day = date_trunc('quarter', OLD.day)::date
      OR m.span = 'third' AND m.day = date_trunc('month', OLD.day)::date
                                      + 10 * least((extract(day FROM OLD.day)::int - 1) / 10, 2));
  RETURN NULL;
END $$;

CREATE TRIGGER metric_longer_not_made AFTER DELETE ON metric_made FOR EACH ROW
    WHEN (OLD.span = 'day' AND OLD.cuboid = 0) EXECUTE FUNCTION metric_longer_not_made();
