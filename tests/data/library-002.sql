-- A library as the second released schema kept it. Never edit this file.
PRAGMA application_id = 1131179891;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'close-reader','m001_library','2026-03-01 09:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'close-reader','m002_sources','2026-03-01 09:00:00.000000+00:00');
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
INSERT INTO "change" VALUES(2,0,'version','id-00004',NULL,'{"content_hash":"9ace0bc7e3fa888724dc7a1bcaac8abf625891e6781d4b45673ed2c7503819f1","document_id":"id-00003","file_name":"flood.txt","id":"id-00004","importer":"text 1","made":"2026-03-01T09:00:00.002Z","media_type":"text/plain","number":1,"original_hash":"d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde","size":3,"url":"https://river.example/flood","words":23}','b2e41b002ed634ce2c48594920f564261efae0ea379ef5099d285d825f7d4ba3');
INSERT INTO "change" VALUES(2,1,'document','id-00003',NULL,'{"added":"2026-03-01T09:00:00.002Z","author":"","collection_id":"id-00002","id":"id-00003","language":"","published":"","source":"","title":"The flood","trashed":"","url":"https://river.example/flood","version_id":"id-00004"}','5ea2de9c4baf2057ae0ed203293ddc58af2226efb7014f5680d4cb6f803397c9');
INSERT INTO "change" VALUES(2,2,'highlight','id-00006',NULL,'{"coder_id":"id-00005","created":"2025-11-02T08:00:00.000Z","document_id":"id-00003","end":9,"exact":"river","id":"id-00006","modified":"2025-11-02T08:00:00.000Z","prefix":"The ","start":4,"suffix":" rose in the night. By noon the ","version_id":"id-00004"}','79b4f39d47766ff0cda969be92e0d42ab34bf4b53cf68263d22c8031317ac7a1');
INSERT INTO "change" VALUES(2,3,'note','id-00007',NULL,'{"body":"Which river?","coder_id":"id-00005","created":"2025-11-02T08:00:00.000Z","document_id":null,"highlight_id":"id-00006","id":"id-00007","kind":"note","modified":"2025-11-02T08:00:00.000Z","theme_id":null}','a3110d962c74df0f63069f7d699027e34074e51f8db8fcebaea7c962cf21fb99');
INSERT INTO "change" VALUES(3,0,'theme','id-00008',NULL,'{"colour":"#C8553D","description":"","id":"id-00008","key":1,"name":"Weather","parent_id":null,"position":0}','32e97e55633027647666fe410ee8d9a36d844d4c537f936f774056b311709338');
INSERT INTO "change" VALUES(4,0,'theme','id-00009',NULL,'{"colour":"#D99A2B","description":"","id":"id-00009","key":2,"name":"Rain","parent_id":"id-00008","position":0}','fe3d6dccae77661be71a159952156cf6c6b3a0b955214fe48187e3fe6edbdd7e');
INSERT INTO "change" VALUES(5,0,'highlight','id-00010',NULL,'{"coder_id":"id-00001","created":"2026-03-01T09:00:00.005Z","document_id":"id-00003","end":14,"exact":"The river rose","id":"id-00010","modified":"2026-03-01T09:00:00.005Z","prefix":"","start":0,"suffix":" in the night. By noon the lower","version_id":"id-00004"}','4c2fabd665f37372c52a9671df7d1bca0ab25b72a69cb1b613578a152281f06c');
INSERT INTO "change" VALUES(5,1,'highlight_theme','id-00010 id-00009',NULL,'{"highlight_id":"id-00010","position":0,"theme_id":"id-00009"}','1f8b2d71f4e8980e889782d301834c5895e55fa5668998b4108dbd1d7dee7eac');
INSERT INTO "change" VALUES(5,2,'highlight_theme','id-00010 id-00008',NULL,'{"highlight_id":"id-00010","position":1,"theme_id":"id-00008"}','277a6798ed98c1354221a37a7ee89c7976cd56f052d655a108bee3965dd3b4a5');
INSERT INTO "change" VALUES(6,0,'highlight','id-00011',NULL,'{"coder_id":"id-00001","created":"2026-03-01T09:00:00.006Z","document_id":"id-00003","end":40,"exact":"rose in the night. By noon the","id":"id-00011","modified":"2026-03-01T09:00:00.006Z","prefix":"The river ","start":10,"suffix":" lower bridge was under water.\n￼","version_id":"id-00004"}','89cce1a49702ecf3593cfc42c9ace233ffcfe4597cbbda7650edeb017048980d');
INSERT INTO "change" VALUES(7,0,'note','id-00012',NULL,'{"body":"Who saw it?","coder_id":"id-00001","created":"2026-03-01T09:00:00.007Z","document_id":null,"highlight_id":"id-00010","id":"id-00012","kind":"question","modified":"2026-03-01T09:00:00.007Z","theme_id":null}','10b34ed496df0d1ac0106beaee87833fa98333a5342eccda5038f9a1ca071c93');
INSERT INTO "change" VALUES(8,0,'note','id-00013',NULL,'{"body":"A *short* piece.","coder_id":"id-00001","created":"2026-03-01T09:00:00.008Z","document_id":"id-00003","highlight_id":null,"id":"id-00013","kind":"note","modified":"2026-03-01T09:00:00.008Z","theme_id":null}','e1fabe797753c8160100bfda013eaddf492306c8ed3ab8aeff873ffb99d27185');
INSERT INTO "change" VALUES(9,0,'highlight','id-00011','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.006Z","document_id":"id-00003","end":40,"exact":"rose in the night. By noon the","id":"id-00011","modified":"2026-03-01T09:00:00.006Z","prefix":"The river ","start":10,"suffix":" lower bridge was under water.\n￼","version_id":"id-00004"}',NULL,'bb7bac8344502ff918358851f385cde10d220d0aa7c1a2f4cb114b0b4322ae50');
INSERT INTO "change" VALUES(10,0,'highlight','id-00011',NULL,'{"coder_id":"id-00001","created":"2026-03-01T09:00:00.006Z","document_id":"id-00003","end":40,"exact":"rose in the night. By noon the","id":"id-00011","modified":"2026-03-01T09:00:00.006Z","prefix":"The river ","start":10,"suffix":" lower bridge was under water.\n￼","version_id":"id-00004"}','89cce1a49702ecf3593cfc42c9ace233ffcfe4597cbbda7650edeb017048980d');
CREATE TABLE coder (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;
INSERT INTO "coder" VALUES('id-00001','Reader one');
INSERT INTO "coder" VALUES('id-00005','Reader two');
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
, pages TEXT NOT NULL DEFAULT '[]', origins TEXT NOT NULL DEFAULT '[]') STRICT;
INSERT INTO "content" VALUES('9ace0bc7e3fa888724dc7a1bcaac8abf625891e6781d4b45673ed2c7503819f1','The river rose in the night. By noon the lower bridge was under water.
￼
The bridge at noon
It can be walked again.','[[0,70,"paragraph",0,""],[71,72,"picture",0,"","ed74d943baff5e8863eafb334ac52a6efac2f3b2881a1ba85bac74f6918dc10a","The lower bridge"],[73,91,"caption",0,""],[92,115,"paragraph",0,""]]','[[109,114,"emphasis",""]]','[[0,"i"],[91,"2"]]','[[0,70,0,0],[92,23,1,0]]');
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
INSERT INTO "document" VALUES('id-00003','The flood','id-00004','2026-03-01T09:00:00.002Z','','','','','https://river.example/flood','id-00002','');
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
INSERT INTO "highlight" VALUES('id-00006','id-00003','id-00004',4,9,'river','The ',' rose in the night. By noon the ','id-00005','2025-11-02T08:00:00.000Z','2025-11-02T08:00:00.000Z');
INSERT INTO "highlight" VALUES('id-00010','id-00003','id-00004',0,14,'The river rose','',' in the night. By noon the lower','id-00001','2026-03-01T09:00:00.005Z','2026-03-01T09:00:00.005Z');
INSERT INTO "highlight" VALUES('id-00011','id-00003','id-00004',10,40,'rose in the night. By noon the','The river ',' lower bridge was under water.
￼','id-00001','2026-03-01T09:00:00.006Z','2026-03-01T09:00:00.006Z');
CREATE TABLE highlight_theme (
    highlight_id TEXT NOT NULL REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    PRIMARY KEY (highlight_id, theme_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "highlight_theme" VALUES('id-00010','id-00008',1);
INSERT INTO "highlight_theme" VALUES('id-00010','id-00009',0);
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
INSERT INTO "note" VALUES('id-00007','note','Which river?','id-00005','2025-11-02T08:00:00.000Z','2025-11-02T08:00:00.000Z','id-00006',NULL,NULL);
INSERT INTO "note" VALUES('id-00012','question','Who saw it?','id-00001','2026-03-01T09:00:00.007Z','2026-03-01T09:00:00.007Z','id-00010',NULL,NULL);
INSERT INTO "note" VALUES('id-00013','note','A *short* piece.','id-00001','2026-03-01T09:00:00.008Z','2026-03-01T09:00:00.008Z',NULL,'id-00003',NULL);
CREATE TABLE original (
    hash TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;
INSERT INTO "original" VALUES('d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde',3,X'789C2B4A2C07000292014B');
CREATE TABLE picture (
    hash TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;
INSERT INTO "picture" VALUES('ed74d943baff5e8863eafb334ac52a6efac2f3b2881a1ba85bac74f6918dc10a','image/png',2,1,X'89504E470D0A1A0A0000000D4948445200000002000000010800000000D14920560000000B49444154789C6360F80F000102010042BEBC680000000049454E44AE426082');
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
INSERT INTO "step" VALUES(2,'2026-03-01T09:00:00.002Z','id-00001','Import “The flood”',NULL,'do',NULL,'460cda1e7facccd43d0400ea7b1cde303e21cea1847ea6e47376d8076dd48394','8eda97222f6806ee97d4267e8e0db6ab0c0ec7adc01b75f7798fd6a3afbbe8c7');
INSERT INTO "step" VALUES(3,'2026-03-01T09:00:00.003Z','id-00001','Add theme “Weather”',NULL,'do',NULL,'9d9b1f611096693172183b3f681555c599e7e20e861738529d22a2045856645c','7adad20979c409685cbbecbf17e1ff1a2342bba0360ac6074dc96884a6bf4911');
INSERT INTO "step" VALUES(4,'2026-03-01T09:00:00.004Z','id-00001','Add theme “Rain”',NULL,'do',NULL,'f6fbe758d6112f509cb2533446b203ab2dd59688cd3641b2de3d717fc08f69fb','6c2d1fc7a0bed59cd7261c1e287b6d311fa8359091d8db1c12601aaf36b1a727');
INSERT INTO "step" VALUES(5,'2026-03-01T09:00:00.005Z','id-00001','Tag passage “Rain” and “Weather”',NULL,'do',NULL,'dbb6c66a86b9d99f4a71601c985786b3a2fb6af00ffdcecee22417f5b2b918d1','e2ce7fc34c6cc39d739205e42c4bfa66401e47116faa507ca39ffe2ff693ebdc');
INSERT INTO "step" VALUES(6,'2026-03-01T09:00:00.006Z','id-00001','Add highlight',NULL,'do',NULL,'3118d1ee5877484efaa19381460ba926970948b4792ee80fa6fe5c64623e7ece','5f0580aa7e392a91a8517b32fe12e57ef507310da28180430f1093beebfb9d1e');
INSERT INTO "step" VALUES(7,'2026-03-01T09:00:00.007Z','id-00001','Add question',NULL,'do',NULL,'7f4b9d1f4247e5a2c3fa12f59bc52e8c558cfa4d3af6d383810f92ae75b1f913','f9496b764efa5ff26abe140a83ef8a05f30bcc804b0fa29fafca8c5a6c9d44c0');
INSERT INTO "step" VALUES(8,'2026-03-01T09:00:00.008Z','id-00001','Add note',NULL,'do',NULL,'6501dbe6279ed7b98b7f228803f9b9a05fd29782e1b7098c4bb31f51bf867ecd','63565c0485fec4f743719849734553a5d7947f5962ec9e831e3bce131b3c47fb');
INSERT INTO "step" VALUES(9,'2026-03-01T09:00:00.009Z','id-00001','Delete 1 highlight',NULL,'do',NULL,'ca6437e28289d069a5b50f2d4bc267efb8618214b0921bc73553a684e87c0192','510c242498257eb911d6def63bb99f6b42c284526aeab1a966a6a09f2d86de90');
INSERT INTO "step" VALUES(10,'2026-03-01T09:00:00.010Z','id-00001','Delete 1 highlight',NULL,'undo',9,'9a8650c1f0e5f4c237bb6b29b516448e7442debbff68f4311d87a0ccc90a13d4','510c242498257eb911d6def63bb99f6b42c284526aeab1a966a6a09f2d86de90');
CREATE TABLE theme (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    position INTEGER NOT NULL,
    parent_id TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT NOT NULL,
    "key" INTEGER CHECK ("key" BETWEEN 1 AND 9)
) STRICT;
INSERT INTO "theme" VALUES('id-00008','Weather','#C8553D',0,NULL,'',1);
INSERT INTO "theme" VALUES('id-00009','Rain','#D99A2B',0,'id-00008','',2);
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
, url TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "version" VALUES('id-00004','id-00003',1,'2026-03-01T09:00:00.002Z','9ace0bc7e3fa888724dc7a1bcaac8abf625891e6781d4b45673ed2c7503819f1',23,'d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde','flood.txt','text/plain',3,'text 1','https://river.example/flood');
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
CREATE INDEX version_by_original ON version (original_hash);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('step',10);
COMMIT;
