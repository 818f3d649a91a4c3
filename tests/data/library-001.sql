-- A library as the first released schema kept it. Never edit this file.
PRAGMA application_id = 1131179891;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'close-reader','m001_library','2026-03-01 09:00:00.000000+00:00');
CREATE TABLE change (
    step_id INTEGER NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    before TEXT,
    after TEXT,
    digest TEXT NOT NULL,
    PRIMARY KEY (step_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "change" VALUES(1,0,'collection','id-00002',NULL,'{"id":"id-00002","name":"Rivers","position":0}','37ebb1260dd25d8b6cd309454dc3b139d3af7eec242d01d7e9e9f9de36605060');
INSERT INTO "change" VALUES(2,0,'version','id-00004',NULL,'{"content_hash":"18849884d9b9b02c6cb07f551c0946109b5fd5bbf136d69e63c62d0dbac60c1e","document_id":"id-00003","file_name":"flood.txt","id":"id-00004","importer":"","made":"2026-03-01T09:00:00.002Z","media_type":"","number":1,"original_hash":"d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde","size":3,"words":14}','2d4e63547dcc76700a3923b15864b61851d974f0fab4ca1421e09a2888f013a8');
INSERT INTO "change" VALUES(2,1,'document','id-00003',NULL,'{"added":"2026-03-01T09:00:00.002Z","author":"","collection_id":"id-00002","id":"id-00003","language":"","published":"","source":"","title":"The flood","trashed":"","url":"","version_id":"id-00004"}','867348a695d1145c1120c527a9b2fef187184c1dbbcc40cb04f4ba77e6a62ebd');
INSERT INTO "change" VALUES(3,0,'theme','id-00005',NULL,'{"colour":"#C8553D","description":"","id":"id-00005","key":1,"name":"Weather","parent_id":null,"position":0}','f5b3c3caf871b2c60966b29b29d56d60c76239639649c036351475b09e8bd19a');
INSERT INTO "change" VALUES(4,0,'theme','id-00006',NULL,'{"colour":"#D99A2B","description":"","id":"id-00006","key":2,"name":"Rain","parent_id":"id-00005","position":0}','1919175fa5b9777e7c6f1ea6a4be7130640ef6fd649944ad58b6d54e5bd90f90');
INSERT INTO "change" VALUES(5,0,'highlight','id-00007',NULL,'{"coder_id":"id-00001","created":"2026-03-01T09:00:00.005Z","document_id":"id-00003","end":14,"exact":"The river rose","id":"id-00007","modified":"2026-03-01T09:00:00.005Z","prefix":"","start":0,"suffix":" in the night. By noon the lower","version_id":"id-00004"}','da98edb1264c6c403dc885e92a964a27a38de153aac9e7606e36061743f4e7c4');
INSERT INTO "change" VALUES(5,1,'highlight_theme','id-00007 id-00006',NULL,'{"highlight_id":"id-00007","position":0,"theme_id":"id-00006"}','d03256706d2b9993654ddfd7fe8c70edd96bf35b6137a67532b9abf831821131');
INSERT INTO "change" VALUES(5,2,'highlight_theme','id-00007 id-00005',NULL,'{"highlight_id":"id-00007","position":1,"theme_id":"id-00005"}','e9daf06ea7dbbe5049e22e0f4ca245dbae55cbc8765f6925bd01cdea0a50a465');
INSERT INTO "change" VALUES(6,0,'highlight','id-00008',NULL,'{"coder_id":"id-00001","created":"2026-03-01T09:00:00.006Z","document_id":"id-00003","end":40,"exact":"rose in the night. By noon the","id":"id-00008","modified":"2026-03-01T09:00:00.006Z","prefix":"The river ","start":10,"suffix":" lower bridge was under water.","version_id":"id-00004"}','9cdf0b7684db564f8104fb38f270b94eb7fdfbe70182b111a574b5298d2693d9');
INSERT INTO "change" VALUES(7,0,'note','id-00009',NULL,'{"body":"Who saw it?","coder_id":"id-00001","created":"2026-03-01T09:00:00.007Z","document_id":null,"highlight_id":"id-00007","id":"id-00009","kind":"question","modified":"2026-03-01T09:00:00.007Z","theme_id":null}','2bf1374ed4460bd285b1eae3bbdccec186d8eb65a0d4d72044c6d94d7465c018');
INSERT INTO "change" VALUES(8,0,'note','id-00010',NULL,'{"body":"A *short* piece.","coder_id":"id-00001","created":"2026-03-01T09:00:00.008Z","document_id":"id-00003","highlight_id":null,"id":"id-00010","kind":"note","modified":"2026-03-01T09:00:00.008Z","theme_id":null}','deb36d3f54bf1cf5da53620f9928c006bee32348439d45e10f7ffc7dfdc0c311');
INSERT INTO "change" VALUES(9,0,'highlight','id-00008','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.006Z","document_id":"id-00003","end":40,"exact":"rose in the night. By noon the","id":"id-00008","modified":"2026-03-01T09:00:00.006Z","prefix":"The river ","start":10,"suffix":" lower bridge was under water.","version_id":"id-00004"}',NULL,'41291ea8a23dcdfd1447f844d1ea3bdef39bd62ca41456b8826d95d4a8e12c90');
INSERT INTO "change" VALUES(10,0,'highlight','id-00008',NULL,'{"coder_id":"id-00001","created":"2026-03-01T09:00:00.006Z","document_id":"id-00003","end":40,"exact":"rose in the night. By noon the","id":"id-00008","modified":"2026-03-01T09:00:00.006Z","prefix":"The river ","start":10,"suffix":" lower bridge was under water.","version_id":"id-00004"}','9cdf0b7684db564f8104fb38f270b94eb7fdfbe70182b111a574b5298d2693d9');
CREATE TABLE coder (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;
INSERT INTO "coder" VALUES('id-00001','Reader one');
CREATE TABLE collection (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO "collection" VALUES('id-00002','Rivers',0);
CREATE TABLE content (
    hash TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    spans TEXT NOT NULL
) STRICT;
INSERT INTO "content" VALUES('18849884d9b9b02c6cb07f551c0946109b5fd5bbf136d69e63c62d0dbac60c1e','The river rose in the night. By noon the lower bridge was under water.','[[0,70,"paragraph",0,""]]','[]');
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    version_id TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    added TEXT NOT NULL,
    author TEXT NOT NULL,
    source TEXT NOT NULL,
    published TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT NOT NULL,
    collection_id TEXT REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED,
    trashed TEXT NOT NULL
) STRICT;
INSERT INTO "document" VALUES('id-00003','The flood','id-00004','2026-03-01T09:00:00.002Z','','','','','','id-00002','');
CREATE TABLE highlight (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    version_id TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    "start" INTEGER NOT NULL CHECK ("start" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > "start"),
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
INSERT INTO "highlight" VALUES('id-00007','id-00003','id-00004',0,14,'The river rose','',' in the night. By noon the lower','id-00001','2026-03-01T09:00:00.005Z','2026-03-01T09:00:00.005Z');
INSERT INTO "highlight" VALUES('id-00008','id-00003','id-00004',10,40,'rose in the night. By noon the','The river ',' lower bridge was under water.','id-00001','2026-03-01T09:00:00.006Z','2026-03-01T09:00:00.006Z');
CREATE TABLE highlight_theme (
    highlight_id TEXT NOT NULL REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    PRIMARY KEY (highlight_id, theme_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "highlight_theme" VALUES('id-00007','id-00005',1);
INSERT INTO "highlight_theme" VALUES('id-00007','id-00006',0);
CREATE TABLE note (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'question', 'definition')),
    body TEXT NOT NULL,
    coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    highlight_id TEXT REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
    document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((highlight_id IS NOT NULL) + (document_id IS NOT NULL) + (theme_id IS NOT NULL) <= 1)
) STRICT;
INSERT INTO "note" VALUES('id-00009','question','Who saw it?','id-00001','2026-03-01T09:00:00.007Z','2026-03-01T09:00:00.007Z','id-00007',NULL,NULL);
INSERT INTO "note" VALUES('id-00010','note','A *short* piece.','id-00001','2026-03-01T09:00:00.008Z','2026-03-01T09:00:00.008Z',NULL,'id-00003',NULL);
CREATE TABLE original (
    hash TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;
INSERT INTO "original" VALUES('d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde',3,X'789C2B4A2C07000292014B');
CREATE TABLE place (
    document_id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    opened TEXT NOT NULL
) STRICT;
INSERT INTO "place" VALUES('id-00003',12,'2026-03-01T09:00:00.011Z');
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT NOT NULL,
    merge_key TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'purge')),
    answers INTEGER REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    hash TEXT NOT NULL,
    label_digest TEXT NOT NULL
) STRICT;
INSERT INTO "step" VALUES(1,'2026-03-01T09:00:00.001Z','id-00001','Add collection “Rivers”',NULL,'do',NULL,'56333ea8d38060ff08a0acf89dd7b8d628405d8e9a212f3d7189ecdaa1b99156','d1dc828c3c86df9de35930788c14f92c3d487ab1dea38a451e18b2a5ffc7f178');
INSERT INTO "step" VALUES(2,'2026-03-01T09:00:00.002Z','id-00001','Import “The flood”',NULL,'do',NULL,'58f13fafbb3c327678ecab2e12487e1be00573d16d1335646813818d5c4f760d','8eda97222f6806ee97d4267e8e0db6ab0c0ec7adc01b75f7798fd6a3afbbe8c7');
INSERT INTO "step" VALUES(3,'2026-03-01T09:00:00.003Z','id-00001','Add theme “Weather”',NULL,'do',NULL,'9bf27cc5393b2b8bebb1b964f93a09f41b11e68daed5584eb2aa6f7b7aee474d','7adad20979c409685cbbecbf17e1ff1a2342bba0360ac6074dc96884a6bf4911');
INSERT INTO "step" VALUES(4,'2026-03-01T09:00:00.004Z','id-00001','Add theme “Rain”',NULL,'do',NULL,'6d3c148369256f2b621e91b73ccf192f39d57e4c3819c2ab3e51c7cb5be5e647','6c2d1fc7a0bed59cd7261c1e287b6d311fa8359091d8db1c12601aaf36b1a727');
INSERT INTO "step" VALUES(5,'2026-03-01T09:00:00.005Z','id-00001','Tag passage “Rain” and “Weather”',NULL,'do',NULL,'b016e7d2c7e9cb65dc8f92474c25608e1b9c5f6eefb327f539f51007e4868385','e2ce7fc34c6cc39d739205e42c4bfa66401e47116faa507ca39ffe2ff693ebdc');
INSERT INTO "step" VALUES(6,'2026-03-01T09:00:00.006Z','id-00001','Add highlight',NULL,'do',NULL,'ac5c6acfec6770e0212e6cfededfee112a9ef8f7beb45b709e75a3daddd2b9ed','5f0580aa7e392a91a8517b32fe12e57ef507310da28180430f1093beebfb9d1e');
INSERT INTO "step" VALUES(7,'2026-03-01T09:00:00.007Z','id-00001','Add question',NULL,'do',NULL,'d177910a35b11cb101f68d3ef02f42f6793ce5a377f07864fff0114ddf8a7c36','f9496b764efa5ff26abe140a83ef8a05f30bcc804b0fa29fafca8c5a6c9d44c0');
INSERT INTO "step" VALUES(8,'2026-03-01T09:00:00.008Z','id-00001','Add note',NULL,'do',NULL,'922d9cc7bd3929178b06dcf80aa76d2aa731b798ac0343e2d68fc5091834d205','63565c0485fec4f743719849734553a5d7947f5962ec9e831e3bce131b3c47fb');
INSERT INTO "step" VALUES(9,'2026-03-01T09:00:00.009Z','id-00001','Delete 1 highlight',NULL,'do',NULL,'eef097cfe9f42d8a7b1df759170c53e3069448a96f31019b09bffe811410fc34','510c242498257eb911d6def63bb99f6b42c284526aeab1a966a6a09f2d86de90');
INSERT INTO "step" VALUES(10,'2026-03-01T09:00:00.010Z','id-00001','Delete 1 highlight',NULL,'undo',9,'313af7a1ea87d0de53135c8e6abbe28ca307d26421567218fdca126aa897ea70','510c242498257eb911d6def63bb99f6b42c284526aeab1a966a6a09f2d86de90');
CREATE TABLE theme (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    position INTEGER NOT NULL,
    parent_id TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT NOT NULL,
    "key" INTEGER CHECK ("key" BETWEEN 1 AND 9)
) STRICT;
INSERT INTO "theme" VALUES('id-00005','Weather','#C8553D',0,NULL,'',1);
INSERT INTO "theme" VALUES('id-00006','Rain','#D99A2B',0,'id-00005','',2);
CREATE TABLE version (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number > 0),
    made TEXT NOT NULL,
    content_hash TEXT NOT NULL REFERENCES content (hash) DEFERRABLE INITIALLY DEFERRED,
    words INTEGER NOT NULL,
    original_hash TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    importer TEXT NOT NULL
) STRICT;
INSERT INTO "version" VALUES('id-00004','id-00003',1,'2026-03-01T09:00:00.002Z','18849884d9b9b02c6cb07f551c0946109b5fd5bbf136d69e63c62d0dbac60c1e',14,'d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde','flood.txt','',3,'');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX document_by_added ON document (added);
CREATE INDEX version_by_document ON version (document_id);
CREATE INDEX highlight_by_document ON highlight (document_id, "start", "end" DESC, created);
CREATE INDEX highlight_by_version ON highlight (version_id);
CREATE INDEX highlight_with_document ON highlight (id, document_id);
CREATE INDEX highlight_in_document ON highlight (document_id, id);
CREATE INDEX highlight_theme_by_theme ON highlight_theme (theme_id, highlight_id);
CREATE INDEX note_by_highlight ON note (highlight_id) WHERE highlight_id IS NOT NULL;
CREATE INDEX note_by_document ON note (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX note_by_theme ON note (theme_id) WHERE theme_id IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('step',10);
COMMIT;
