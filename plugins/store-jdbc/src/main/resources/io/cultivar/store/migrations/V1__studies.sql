-- What Cultivar keeps of studies. Times are ISO 8601 in UTC. Rows of a study go with it.

CREATE TABLE study (
  id ${identity},
  name TEXT NOT NULL UNIQUE,
  seed BIGINT NOT NULL,
  started TEXT NOT NULL,
  changed TEXT NOT NULL
);

-- What a study is from a trial on; the newest revision holds.
CREATE TABLE revision (
  study BIGINT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  first_trial INTEGER NOT NULL,
  made TEXT NOT NULL,
  experiment TEXT NOT NULL,
  directory TEXT NOT NULL,
  PRIMARY KEY (study, number)
) ${clustered};

-- What a study is after, the most important goal at position 0.
CREATE TABLE goal (
  study BIGINT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  metric TEXT NOT NULL,
  direction TEXT NOT NULL,
  PRIMARY KEY (study, revision, position)
) ${clustered};

-- What replaced values of the experiment file, each as KEY=VALUE.
CREATE TABLE setting (
  study BIGINT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  setting TEXT NOT NULL,
  PRIMARY KEY (study, revision, position)
) ${clustered};

-- How the numbers came about.
CREATE TABLE provenance (
  study BIGINT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (study, revision, name)
) ${clustered};

-- One choice of values: running, complete, pruned or failed.
-- worker: who runs it, or ran it in the end; losses: how many workers were lost on it;
-- by_hand: 1 where a person chose the values.
CREATE TABLE trial (
  study BIGINT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  failure TEXT,
  by_hand INTEGER NOT NULL,
  worker TEXT,
  losses INTEGER NOT NULL,
  began TEXT,
  ended TEXT,
  PRIMARY KEY (study, number)
) ${clustered};

-- The value of a parameter in a trial: a real number, a whole one, or a choice, whose variant counts from 0.
CREATE TABLE value (
  study BIGINT NOT NULL,
  trial INTEGER NOT NULL,
  position INTEGER NOT NULL,
  parameter TEXT NOT NULL,
  real_number DOUBLE PRECISION,
  whole_number BIGINT,
  choice TEXT,
  variant INTEGER,
  PRIMARY KEY (study, trial, position),
  FOREIGN KEY (study, trial) REFERENCES trial (study, number) ON DELETE CASCADE
) ${clustered};

-- What a trial measured in the end, by repeat; repeat -1 is the mean of all.
-- exact: the number as text, where the column cannot hold it (NaN, infinity, minus zero).
CREATE TABLE metric (
  study BIGINT NOT NULL,
  trial INTEGER NOT NULL,
  repeat INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  value DOUBLE PRECISION,
  exact TEXT,
  PRIMARY KEY (study, trial, repeat, position),
  FOREIGN KEY (study, trial) REFERENCES trial (study, number) ON DELETE CASCADE
) ${clustered};

-- What a trial reported on its way, by repeat and step.
CREATE TABLE report (
  study BIGINT NOT NULL,
  trial INTEGER NOT NULL,
  repeat INTEGER NOT NULL,
  step BIGINT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  value DOUBLE PRECISION,
  exact TEXT,
  PRIMARY KEY (study, trial, repeat, step, position),
  FOREIGN KEY (study, trial) REFERENCES trial (study, number) ON DELETE CASCADE
) ${clustered};

-- Files of trials, checkpoints among them.
CREATE TABLE artifact (
  study BIGINT NOT NULL,
  trial INTEGER NOT NULL,
  repeat INTEGER NOT NULL,
  name TEXT NOT NULL,
  kept TEXT NOT NULL,
  content ${bytes} NOT NULL,
  PRIMARY KEY (study, trial, repeat, name),
  FOREIGN KEY (study, trial) REFERENCES trial (study, number) ON DELETE CASCADE
);

-- Who works on a study; beat counts how often a worker has shown that it is alive.
CREATE TABLE worker (
  study BIGINT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  beat BIGINT NOT NULL,
  seen TEXT NOT NULL,
  PRIMARY KEY (study, name)
) ${clustered};

-- What happened to a study, and what people remarked.
CREATE TABLE event (
  study BIGINT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (study, position)
) ${clustered};
