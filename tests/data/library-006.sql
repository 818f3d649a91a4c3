-- A library as the sixth released schema kept it. Never edit this file.
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
INSERT INTO "_sqlite_migrations" VALUES(3,'close-reader','m003_versions','2026-03-01 09:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'close-reader','m004_search','2026-03-01 09:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'close-reader','m005_filters','2026-03-01 09:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'close-reader','m006_recipes','2026-03-01 09:00:00.000000+00:00');
CREATE TABLE carry (
    id TEXT PRIMARY KEY,
    highlight_id TEXT NOT NULL REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
    from_version_id TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    version_id TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL
        CHECK (state IN ('unmoved', 'moved', 'changed', 'ambiguous', 'gone')),
    decision TEXT NOT NULL
        CHECK (decision IN ('waiting', 'carried', 'accepted', 'placed', 'kept')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000),
    old_start INTEGER NOT NULL,
    old_end INTEGER NOT NULL,
    new_start INTEGER,
    new_end INTEGER,
    other_start INTEGER,
    other_end INTEGER,
    other_score INTEGER
) STRICT;
INSERT INTO "carry" VALUES('id-00017','id-00010','id-00004','id-00016','unmoved','carried',1000,0,14,0,14,NULL,NULL,NULL);
INSERT INTO "carry" VALUES('id-00018','id-00006','id-00004','id-00016','unmoved','carried',1000,4,9,4,9,NULL,NULL,NULL);
INSERT INTO "carry" VALUES('id-00019','id-00011','id-00004','id-00016','changed','carried',812,10,40,10,42,NULL,NULL,NULL);
INSERT INTO "carry" VALUES('id-00020','id-00014','id-00004','id-00016','changed','carried',727,30,50,30,52,NULL,NULL,NULL);
INSERT INTO "carry" VALUES('id-00021','id-00015','id-00004','id-00016','moved','carried',1000,92,98,94,100,NULL,NULL,NULL);
INSERT INTO "carry" VALUES('id-00023','id-00010','id-00016','id-00022','ambiguous','kept',1000,0,14,11,25,NULL,NULL,NULL);
INSERT INTO "carry" VALUES('id-00024','id-00006','id-00016','id-00022','moved','carried',1000,4,9,15,20,NULL,NULL,NULL);
INSERT INTO "carry" VALUES('id-00025','id-00011','id-00016','id-00022','changed','waiting',812,10,42,21,51,NULL,NULL,NULL);
INSERT INTO "carry" VALUES('id-00026','id-00014','id-00016','id-00022','ambiguous','waiting',545,30,52,41,59,NULL,NULL,NULL);
INSERT INTO "carry" VALUES('id-00027','id-00015','id-00016','id-00022','gone','waiting',0,94,100,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "change" VALUES(2,0,'version','id-00004',NULL,'{"coder_id":"id-00001","content_hash":"9ace0bc7e3fa888724dc7a1bcaac8abf625891e6781d4b45673ed2c7503819f1","document_id":"id-00003","file_name":"flood.txt","id":"id-00004","importer":"text 1","made":"2026-03-01T09:00:00.002Z","media_type":"text/plain","number":1,"original_hash":"d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde","reason":"","size":3,"url":"https://river.example/flood","words":23,"words_added":0,"words_removed":0}','22de8ef1a737b7f7936552e299d2a67aff4b64e69b2b9706a0cc15b57a10cc3a');
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
INSERT INTO "change" VALUES(11,0,'highlight','id-00014',NULL,'{"coder_id":"id-00001","created":"2026-03-01T09:00:00.011Z","document_id":"id-00003","end":50,"exact":"y noon the lower bri","id":"id-00014","modified":"2026-03-01T09:00:00.011Z","prefix":"The river rose in the night. B","start":30,"suffix":"dge was under water.\n￼\nThe bridg","version_id":"id-00004"}','da86795273f2c2cb8f28c3c6a75db173737f5ad5b2d507f28bf9ca109929e5cd');
INSERT INTO "change" VALUES(11,1,'highlight_theme','id-00014 id-00008',NULL,'{"highlight_id":"id-00014","position":0,"theme_id":"id-00008"}','074fe0782079988b9cdfccb3f4cfe97fb48891ccab15539c3c16bb2df2b35e11');
INSERT INTO "change" VALUES(12,0,'highlight','id-00015',NULL,'{"coder_id":"id-00001","created":"2026-03-01T09:00:00.012Z","document_id":"id-00003","end":98,"exact":"It can","id":"id-00015","modified":"2026-03-01T09:00:00.012Z","prefix":"der water.\n￼\nThe bridge at noon\n","start":92,"suffix":" be walked again.","version_id":"id-00004"}','00782454b887447d89701a3f6df6bd5f89caa7c8701e4078cd3f3d1380b6e985');
INSERT INTO "change" VALUES(13,0,'version','id-00016',NULL,'{"coder_id":"id-00001","content_hash":"ff482f6831b99fe6709bc7228ce5ba591bca7f2e8fae505e3f33473f294448c7","document_id":"id-00003","file_name":"flood.txt","id":"id-00016","importer":"text 1","made":"2026-03-01T09:00:00.013Z","media_type":"text/plain","number":2,"original_hash":"d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde","reason":"The clock was slow","size":3,"url":"https://river.example/flood","words":23,"words_added":1,"words_removed":1}','99388854d061484fa635cdef1bf6cd90022f08f3a0382f508aab1cf5e9e6140d');
INSERT INTO "change" VALUES(13,1,'document','id-00003','{"added":"2026-03-01T09:00:00.002Z","author":"","collection_id":"id-00002","id":"id-00003","language":"","published":"","source":"","title":"The flood","trashed":"","url":"https://river.example/flood","version_id":"id-00004"}','{"added":"2026-03-01T09:00:00.002Z","author":"","collection_id":"id-00002","id":"id-00003","language":"","published":"","source":"","title":"The flood","trashed":"","url":"https://river.example/flood","version_id":"id-00016"}','08a4843e88c739a26347423a32b3c2505844670f2927d0695f821c23e5c56d53');
INSERT INTO "change" VALUES(13,2,'carry','id-00017',NULL,'{"decision":"carried","from_version_id":"id-00004","highlight_id":"id-00010","id":"id-00017","new_end":14,"new_start":0,"old_end":14,"old_start":0,"other_end":null,"other_score":null,"other_start":null,"score":1000,"state":"unmoved","version_id":"id-00016"}','0cb39eddf6ca928a44bfc62f563396218ef4b4128b4b513f4aa97e75a1ee4c1c');
INSERT INTO "change" VALUES(13,3,'highlight','id-00010','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.005Z","document_id":"id-00003","end":14,"exact":"The river rose","id":"id-00010","modified":"2026-03-01T09:00:00.005Z","prefix":"","start":0,"suffix":" in the night. By noon the lower","version_id":"id-00004"}','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.005Z","document_id":"id-00003","end":14,"exact":"The river rose","id":"id-00010","modified":"2026-03-01T09:00:00.005Z","prefix":"","start":0,"suffix":" in the night. By midday the low","version_id":"id-00016"}','8f412b59b2ed99a701f9c84eefb0289007315595d01e1384ae077b1b06694550');
INSERT INTO "change" VALUES(13,4,'carry','id-00018',NULL,'{"decision":"carried","from_version_id":"id-00004","highlight_id":"id-00006","id":"id-00018","new_end":9,"new_start":4,"old_end":9,"old_start":4,"other_end":null,"other_score":null,"other_start":null,"score":1000,"state":"unmoved","version_id":"id-00016"}','09310bb9fb6cdf92c7519a3545e5404405abdf92bbbe3ce5c5c6a1e464620386');
INSERT INTO "change" VALUES(13,5,'highlight','id-00006','{"coder_id":"id-00005","created":"2025-11-02T08:00:00.000Z","document_id":"id-00003","end":9,"exact":"river","id":"id-00006","modified":"2025-11-02T08:00:00.000Z","prefix":"The ","start":4,"suffix":" rose in the night. By noon the ","version_id":"id-00004"}','{"coder_id":"id-00005","created":"2025-11-02T08:00:00.000Z","document_id":"id-00003","end":9,"exact":"river","id":"id-00006","modified":"2025-11-02T08:00:00.000Z","prefix":"The ","start":4,"suffix":" rose in the night. By midday th","version_id":"id-00016"}','16ef550dcd7c36dc7c8e1376fbf922ffedd5e4c71b7f3ae3fc286ad538a0b08e');
INSERT INTO "change" VALUES(13,6,'carry','id-00019',NULL,'{"decision":"carried","from_version_id":"id-00004","highlight_id":"id-00011","id":"id-00019","new_end":42,"new_start":10,"old_end":40,"old_start":10,"other_end":null,"other_score":null,"other_start":null,"score":812,"state":"changed","version_id":"id-00016"}','6899bf5343e18a3a61920d77ad07ab52f5cbff6c8da6b2fb47fbcf66e927917d');
INSERT INTO "change" VALUES(13,7,'highlight','id-00011','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.006Z","document_id":"id-00003","end":40,"exact":"rose in the night. By noon the","id":"id-00011","modified":"2026-03-01T09:00:00.006Z","prefix":"The river ","start":10,"suffix":" lower bridge was under water.\n￼","version_id":"id-00004"}','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.006Z","document_id":"id-00003","end":42,"exact":"rose in the night. By midday the","id":"id-00011","modified":"2026-03-01T09:00:00.006Z","prefix":"The river ","start":10,"suffix":" lower bridge was under water.\n￼","version_id":"id-00016"}','f618abb361e0ea1bf213914dc9b1944a03f67382f6ad70a1b5898c5df3056090');
INSERT INTO "change" VALUES(13,8,'carry','id-00020',NULL,'{"decision":"carried","from_version_id":"id-00004","highlight_id":"id-00014","id":"id-00020","new_end":52,"new_start":30,"old_end":50,"old_start":30,"other_end":null,"other_score":null,"other_start":null,"score":727,"state":"changed","version_id":"id-00016"}','1abdd3e47371d07603e36ee25c6b27e6a98497c804aa8dafba289430cf4514e3');
INSERT INTO "change" VALUES(13,9,'highlight','id-00014','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.011Z","document_id":"id-00003","end":50,"exact":"y noon the lower bri","id":"id-00014","modified":"2026-03-01T09:00:00.011Z","prefix":"The river rose in the night. B","start":30,"suffix":"dge was under water.\n￼\nThe bridg","version_id":"id-00004"}','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.011Z","document_id":"id-00003","end":52,"exact":"y midday the lower bri","id":"id-00014","modified":"2026-03-01T09:00:00.011Z","prefix":"The river rose in the night. B","start":30,"suffix":"dge was under water.\n￼\nThe bridg","version_id":"id-00016"}','3ce4fa090d235da384ce911ed7379a1bc97b70508afc50ec91ab5caa3230c113');
INSERT INTO "change" VALUES(13,10,'carry','id-00021',NULL,'{"decision":"carried","from_version_id":"id-00004","highlight_id":"id-00015","id":"id-00021","new_end":100,"new_start":94,"old_end":98,"old_start":92,"other_end":null,"other_score":null,"other_start":null,"score":1000,"state":"moved","version_id":"id-00016"}','3b88d0d7522b73076fee214c8012d210a61ca56fe496726bcda35a01964a90f4');
INSERT INTO "change" VALUES(13,11,'highlight','id-00015','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.012Z","document_id":"id-00003","end":98,"exact":"It can","id":"id-00015","modified":"2026-03-01T09:00:00.012Z","prefix":"der water.\n￼\nThe bridge at noon\n","start":92,"suffix":" be walked again.","version_id":"id-00004"}','{"coder_id":"id-00001","created":"2026-03-01T09:00:00.012Z","document_id":"id-00003","end":100,"exact":"It can","id":"id-00015","modified":"2026-03-01T09:00:00.012Z","prefix":"der water.\n￼\nThe bridge at noon\n","start":94,"suffix":" be walked again.","version_id":"id-00016"}','f6a30403367a08676e5053ed5988db8148258d68d71476fb61194aa6dcca9b52');
INSERT INTO "change" VALUES(14,0,'version','id-00022',NULL,'{"coder_id":"id-00001","content_hash":"544f1ca32824aaec4ba36401fa4ae5196d77a9300c8b489a217d820e64897000","document_id":"id-00003","file_name":"flood-2.txt","id":"id-00022","importer":"text 1","made":"2026-03-01T09:00:00.014Z","media_type":"text/plain","number":3,"original_hash":"804f51f71254c4081e37e7c887073560f4a6fa6cdad202e9ac67e032c43ed1e1","reason":"","size":5,"url":"https://river.example/flood","words":19,"words_added":7,"words_removed":11}','446d84e6abe9643b65603c96bfcf559d789506bc2d72be99f644f6a0b706fb9c');
INSERT INTO "change" VALUES(14,1,'document','id-00003','{"added":"2026-03-01T09:00:00.002Z","author":"","collection_id":"id-00002","id":"id-00003","language":"","published":"","source":"","title":"The flood","trashed":"","url":"https://river.example/flood","version_id":"id-00016"}','{"added":"2026-03-01T09:00:00.002Z","author":"","collection_id":"id-00002","id":"id-00003","language":"","published":"","source":"","title":"The flood","trashed":"","url":"https://river.example/flood","version_id":"id-00022"}','7a0e2450717b97e14b3811c49e9f221088801b98300198035f2bb5caa260d921');
INSERT INTO "change" VALUES(14,2,'carry','id-00023',NULL,'{"decision":"waiting","from_version_id":"id-00016","highlight_id":"id-00010","id":"id-00023","new_end":25,"new_start":11,"old_end":14,"old_start":0,"other_end":null,"other_score":null,"other_start":null,"score":1000,"state":"ambiguous","version_id":"id-00022"}','59255101341232fadbc675d439f150a6e4267263d26820f64c9b8d57ef1f2bd4');
INSERT INTO "change" VALUES(14,3,'carry','id-00024',NULL,'{"decision":"carried","from_version_id":"id-00016","highlight_id":"id-00006","id":"id-00024","new_end":20,"new_start":15,"old_end":9,"old_start":4,"other_end":null,"other_score":null,"other_start":null,"score":1000,"state":"moved","version_id":"id-00022"}','30b80fe56f90bdef8c941ef966ff662936e3ec9c61d3af668e8b3d4637de65b5');
INSERT INTO "change" VALUES(14,4,'highlight','id-00006','{"coder_id":"id-00005","created":"2025-11-02T08:00:00.000Z","document_id":"id-00003","end":9,"exact":"river","id":"id-00006","modified":"2025-11-02T08:00:00.000Z","prefix":"The ","start":4,"suffix":" rose in the night. By midday th","version_id":"id-00016"}','{"coder_id":"id-00005","created":"2025-11-02T08:00:00.000Z","document_id":"id-00003","end":20,"exact":"river","id":"id-00006","modified":"2025-11-02T08:00:00.000Z","prefix":"On Monday. The ","start":15,"suffix":" rose in the night. By noon the ","version_id":"id-00022"}','135b74a4a95370d1503b14eb18e6498d35c0fbfc5d355b30cceb339f14e72108');
INSERT INTO "change" VALUES(14,5,'carry','id-00025',NULL,'{"decision":"waiting","from_version_id":"id-00016","highlight_id":"id-00011","id":"id-00025","new_end":51,"new_start":21,"old_end":42,"old_start":10,"other_end":null,"other_score":null,"other_start":null,"score":812,"state":"changed","version_id":"id-00022"}','6a95f47920dcd7935d060f81604400d2280f3055ef108081add57135575989b4');
INSERT INTO "change" VALUES(14,6,'carry','id-00026',NULL,'{"decision":"waiting","from_version_id":"id-00016","highlight_id":"id-00014","id":"id-00026","new_end":59,"new_start":41,"old_end":52,"old_start":30,"other_end":null,"other_score":null,"other_start":null,"score":545,"state":"ambiguous","version_id":"id-00022"}','a94932a2fc0896637fb72c67aedb67be9cc65ccfad755846fd605f8d54ba742f');
INSERT INTO "change" VALUES(14,7,'carry','id-00027',NULL,'{"decision":"waiting","from_version_id":"id-00016","highlight_id":"id-00015","id":"id-00027","new_end":null,"new_start":null,"old_end":100,"old_start":94,"other_end":null,"other_score":null,"other_start":null,"score":0,"state":"gone","version_id":"id-00022"}','2e1196ea0388de2207bf9489360134b26265fbdc7d21d7282039e2a62850f031');
INSERT INTO "change" VALUES(15,0,'carry','id-00023','{"decision":"waiting","from_version_id":"id-00016","highlight_id":"id-00010","id":"id-00023","new_end":25,"new_start":11,"old_end":14,"old_start":0,"other_end":null,"other_score":null,"other_start":null,"score":1000,"state":"ambiguous","version_id":"id-00022"}','{"decision":"kept","from_version_id":"id-00016","highlight_id":"id-00010","id":"id-00023","new_end":25,"new_start":11,"old_end":14,"old_start":0,"other_end":null,"other_score":null,"other_start":null,"score":1000,"state":"ambiguous","version_id":"id-00022"}','1acfde48a8ad02c25a0cf369bc4f305650cdf2ea278c00a1bab3276c8deaa147');
INSERT INTO "change" VALUES(16,0,'filter','filter-00001',NULL,'{"id":"filter-00001","name":"Water","position":0,"wanted":"{\"themes\":[\"id-00008\"],\"words\":\"river\"}"}','b8301c99d1c7ae55fd3c7725b0e595605e20013ea638b53f39b7e36f18924577');
INSERT INTO "change" VALUES(17,0,'note','00000001-0006-4000-8000-000000000000',NULL,'{"body":"the weather","coder_id":"id-00001","created":"2026-03-01T09:00:00.001Z","document_id":null,"highlight_id":"id-00010","id":"00000001-0006-4000-8000-000000000000","kind":"gap","modified":"2026-03-01T09:00:00.001Z","theme_id":null}','2931586cd2b4bb8da634596ade1cd3a7ed88081dc45458774d0517d918b47f9e');
INSERT INTO "change" VALUES(18,0,'recipe','00000002-0006-4000-8000-000000000000',NULL,'{"id":"00000002-0006-4000-8000-000000000000","name":"Monday, form 9","position":0,"settings":"{\"themes\":[\"id-00009\"],\"every\":5}"}','5ce26bba90e246a20255d5335bbbf63277e578cf6ded18414825051dde91cbe3');
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
INSERT INTO "content" VALUES('ff482f6831b99fe6709bc7228ce5ba591bca7f2e8fae505e3f33473f294448c7','The river rose in the night. By midday the lower bridge was under water.
￼
The bridge at noon
It can be walked again.','[[0,72,"paragraph",0,""],[73,74,"picture",0,"","ed74d943baff5e8863eafb334ac52a6efac2f3b2881a1ba85bac74f6918dc10a","The lower bridge"],[75,93,"caption",0,""],[94,117,"paragraph",0,""]]','[[111,116,"emphasis",""]]','[[0,"i"],[93,"2"]]','[[0,33,0,0],[33,3,0,32],[36,36,0,34],[94,23,1,0]]');
INSERT INTO "content" VALUES('544f1ca32824aaec4ba36401fa4ae5196d77a9300c8b489a217d820e64897000','On Monday. The river rose in the night. By noon the old bridge was under water.
Nobody walks now.','[[0,79,"paragraph",0,""],[80,97,"paragraph",0,""]]','[]','[[0,"i"]]','[]');
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
INSERT INTO "document" VALUES('id-00003','The flood','id-00022','2026-03-01T09:00:00.002Z','','','','','https://river.example/flood','id-00002','');
CREATE TABLE filter (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    wanted TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT
;
INSERT INTO "filter" VALUES('filter-00001','Water','{"themes":["id-00008"],"words":"river"}',0);
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
INSERT INTO "highlight" VALUES('id-00006','id-00003','id-00022',15,20,'river','On Monday. The ',' rose in the night. By noon the ','id-00005','2025-11-02T08:00:00.000Z','2025-11-02T08:00:00.000Z');
INSERT INTO "highlight" VALUES('id-00010','id-00003','id-00016',0,14,'The river rose','',' in the night. By midday the low','id-00001','2026-03-01T09:00:00.005Z','2026-03-01T09:00:00.005Z');
INSERT INTO "highlight" VALUES('id-00011','id-00003','id-00016',10,42,'rose in the night. By midday the','The river ',' lower bridge was under water.
￼','id-00001','2026-03-01T09:00:00.006Z','2026-03-01T09:00:00.006Z');
INSERT INTO "highlight" VALUES('id-00014','id-00003','id-00016',30,52,'y midday the lower bri','The river rose in the night. B','dge was under water.
￼
The bridg','id-00001','2026-03-01T09:00:00.011Z','2026-03-01T09:00:00.011Z');
INSERT INTO "highlight" VALUES('id-00015','id-00003','id-00016',94,100,'It can','der water.
￼
The bridge at noon
',' be walked again.','id-00001','2026-03-01T09:00:00.012Z','2026-03-01T09:00:00.012Z');
CREATE TABLE highlight_theme (
    highlight_id TEXT NOT NULL REFERENCES highlight (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    PRIMARY KEY (highlight_id, theme_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "highlight_theme" VALUES('id-00010','id-00008',1);
INSERT INTO "highlight_theme" VALUES('id-00010','id-00009',0);
INSERT INTO "highlight_theme" VALUES('id-00014','id-00008',0);
CREATE TABLE "note" (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'question', 'definition', 'gap')),
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
INSERT INTO "note" VALUES('00000001-0006-4000-8000-000000000000','gap','the weather','id-00001','2026-03-01T09:00:00.001Z','2026-03-01T09:00:00.001Z','id-00010',NULL,NULL);
CREATE TABLE original (
    hash TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;
INSERT INTO "original" VALUES('d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde',3,X'789C2B4A2C07000292014B');
INSERT INTO "original" VALUES('804f51f71254c4081e37e7c887073560f4a6fa6cdad202e9ac67e032c43ed1e1',5,X'789CCB4B2D4F2D020006600222');
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
INSERT INTO "place" VALUES('id-00003',12,'2026-03-01T09:00:00.016Z');
CREATE TABLE recipe (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    settings TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO "recipe" VALUES('00000002-0006-4000-8000-000000000000','Monday, form 9','{"themes":["id-00009"],"every":5}',0);
CREATE TABLE searched (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'note', 'title', 'author')),
    owner TEXT NOT NULL,
    words TEXT NOT NULL,
    shifts TEXT NOT NULL
) STRICT;
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
INSERT INTO "step" VALUES(2,'2026-03-01T09:00:00.002Z','id-00001','Import “The flood”',NULL,'do',NULL,'d021d400f52143a5af88f0ae7d17a688d9c9e940b1a81428ea230a1bdea1ff6c','8eda97222f6806ee97d4267e8e0db6ab0c0ec7adc01b75f7798fd6a3afbbe8c7');
INSERT INTO "step" VALUES(3,'2026-03-01T09:00:00.003Z','id-00001','Add theme “Weather”',NULL,'do',NULL,'2e31c329b720d35f0586992106620aa98c22a094bbe7f3d20f5157cd70aa8186','7adad20979c409685cbbecbf17e1ff1a2342bba0360ac6074dc96884a6bf4911');
INSERT INTO "step" VALUES(4,'2026-03-01T09:00:00.004Z','id-00001','Add theme “Rain”',NULL,'do',NULL,'1421be86aab9dde7fb12970fbdc73aca9ff674736b7c3b70f3f151900c6e4b99','6c2d1fc7a0bed59cd7261c1e287b6d311fa8359091d8db1c12601aaf36b1a727');
INSERT INTO "step" VALUES(5,'2026-03-01T09:00:00.005Z','id-00001','Tag passage “Rain” and “Weather”',NULL,'do',NULL,'173e258f2f7448936638c30e4f64553be2923d7bdb3a3556ac3ae8f91589ce41','e2ce7fc34c6cc39d739205e42c4bfa66401e47116faa507ca39ffe2ff693ebdc');
INSERT INTO "step" VALUES(6,'2026-03-01T09:00:00.006Z','id-00001','Add highlight',NULL,'do',NULL,'58344cc4148a755bacbc77491609b1569a10d78e8a17b5f6bfa69d2d92a1ec9e','5f0580aa7e392a91a8517b32fe12e57ef507310da28180430f1093beebfb9d1e');
INSERT INTO "step" VALUES(7,'2026-03-01T09:00:00.007Z','id-00001','Add question',NULL,'do',NULL,'2f00859bee1a428e03302f66f4305198b2b3ca58251079273a231d611f656007','f9496b764efa5ff26abe140a83ef8a05f30bcc804b0fa29fafca8c5a6c9d44c0');
INSERT INTO "step" VALUES(8,'2026-03-01T09:00:00.008Z','id-00001','Add note',NULL,'do',NULL,'dfb8bb333327fc82645b1cfcd0049a6f9d0c3d831d7762f3e046c6d7cab1c590','63565c0485fec4f743719849734553a5d7947f5962ec9e831e3bce131b3c47fb');
INSERT INTO "step" VALUES(9,'2026-03-01T09:00:00.009Z','id-00001','Delete 1 highlight',NULL,'do',NULL,'0a293b4daaea0752525928f474fb57a8ec5eb5f7503e879736f6df57014b4ca9','510c242498257eb911d6def63bb99f6b42c284526aeab1a966a6a09f2d86de90');
INSERT INTO "step" VALUES(10,'2026-03-01T09:00:00.010Z','id-00001','Delete 1 highlight',NULL,'undo',9,'29379cde88d1ebbc66bdcc585c4ebf10877329549ad27045616647c434cc88fc','510c242498257eb911d6def63bb99f6b42c284526aeab1a966a6a09f2d86de90');
INSERT INTO "step" VALUES(11,'2026-03-01T09:00:00.011Z','id-00001','Tag passage “Weather”',NULL,'do',NULL,'23d2aa61959bfb9da7bb65c8bbc7accf23e2a63395afd7104543d9fb3b384857','7e4337d494bc9f89e71fa52859ec54263e3784d46ac8eab9f4f2803284b51dd7');
INSERT INTO "step" VALUES(12,'2026-03-01T09:00:00.012Z','id-00001','Add highlight',NULL,'do',NULL,'c568b2a5d8809b2c65c19075007e1ee0a4113e56623e3fdf5beea353e1edb628','5f0580aa7e392a91a8517b32fe12e57ef507310da28180430f1093beebfb9d1e');
INSERT INTO "step" VALUES(13,'2026-03-01T09:00:00.013Z','id-00001','Correct the text of “The flood”',NULL,'do',NULL,'f7b70b4e88898918ddd6f1dc09c2d0eae7c81829379c7ac89048baf6c6204e9a','d46a286ed94204187ef7c2808006ab6f23d191f263d3932c35a4ef986224a295');
INSERT INTO "step" VALUES(14,'2026-03-01T09:00:00.014Z','id-00001','Version 3 of “The flood”',NULL,'do',NULL,'076af306e8df756dfc8fe73f1a55b5ddc5956f4f7bb346c2a419cceb46ffe539','c8367d3962f6eaaa0ae6d658d43cd0e274a0e1d967ba60d52169d9684dbe7195');
INSERT INTO "step" VALUES(15,'2026-03-01T09:00:00.015Z','id-00001','Keep “The river rose” on the older version',NULL,'do',NULL,'d93547da4b62366b87de4a0a46ff97a0e9db67321adb2c3759b63b1da86950c4','081102332647f947349b730de41c7a7e8df2a048e8c582366bfc1bdca092f567');
INSERT INTO "step" VALUES(16,'2026-03-01T09:59:00.000Z','id-00001','Save filter “Water”',NULL,'do',NULL,'0a95d80587d2b7f86a8fdf9be061cd817666c8a9acc8c3fee88fb906a58f521e','775b00169096fd45205e6f24159be265f64f5781828eb5436e408325f4b903b1');
INSERT INTO "step" VALUES(17,'2026-03-01T09:00:00.001Z','id-00001','Add gap',NULL,'do',NULL,'b07ddd91ea96d59f18f1089a339ea0064fac3d30c420e70bd06c0a55d007633f','9ebea9991c75a428dcc1b81ef11bf9666154270a830bd86b4557e9d7e1f6c296');
INSERT INTO "step" VALUES(18,'2026-03-01T09:00:00.002Z','id-00001','Save recipe “Monday, form 9”',NULL,'do',NULL,'d3120ba80c7be0b75c58b304db0e7fd682ee24d2c281c289362de98da9ff9910','324d61228f6d9a61b9f6c419a048e436ccb7b61cfbad19de51775df6b466a140');
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
, url TEXT NOT NULL DEFAULT '', coder_id TEXT REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED, reason TEXT NOT NULL DEFAULT '', words_added INTEGER NOT NULL DEFAULT 0, words_removed INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "version" VALUES('id-00004','id-00003',1,'2026-03-01T09:00:00.002Z','9ace0bc7e3fa888724dc7a1bcaac8abf625891e6781d4b45673ed2c7503819f1',23,'d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde','flood.txt','text/plain',3,'text 1','https://river.example/flood','id-00001','',0,0);
INSERT INTO "version" VALUES('id-00016','id-00003',2,'2026-03-01T09:00:00.013Z','ff482f6831b99fe6709bc7228ce5ba591bca7f2e8fae505e3f33473f294448c7',23,'d7439bee24773bcbfa2d0a97947ee36227b10d1022b1a55847e928965bb6bfde','flood.txt','text/plain',3,'text 1','https://river.example/flood','id-00001','The clock was slow',1,1);
INSERT INTO "version" VALUES('id-00022','id-00003',3,'2026-03-01T09:00:00.014Z','544f1ca32824aaec4ba36401fa4ae5196d77a9300c8b489a217d820e64897000',19,'804f51f71254c4081e37e7c887073560f4a6fa6cdad202e9ac67e032c43ed1e1','flood-2.txt','text/plain',5,'text 1','https://river.example/flood','id-00001','',7,11);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX document_by_added ON document (added);
CREATE INDEX version_by_document ON version (document_id);
CREATE INDEX highlight_by_document ON highlight (document_id, "start", "end" DESC, created);
CREATE INDEX highlight_by_version ON highlight (version_id);
CREATE INDEX highlight_with_document ON highlight (id, document_id);
CREATE INDEX highlight_in_document ON highlight (document_id, id);
CREATE INDEX highlight_theme_by_theme ON highlight_theme (theme_id, highlight_id);
CREATE INDEX version_by_original ON version (original_hash);
CREATE UNIQUE INDEX carry_by_highlight ON carry (highlight_id, version_id);
CREATE INDEX carry_by_version ON carry (version_id, decision);
CREATE INDEX carry_by_old_version ON carry (from_version_id);
CREATE INDEX version_by_content ON version (content_hash);
CREATE UNIQUE INDEX searched_by_owner ON searched (owner, kind);
CREATE TRIGGER searched_comes AFTER INSERT ON searched BEGIN
        INSERT INTO search (rowid, words) VALUES (new.id, new.words);
    END;
CREATE TRIGGER searched_goes AFTER DELETE ON searched BEGIN
        INSERT INTO search (search, rowid, words) VALUES ('delete', old.id, old.words);
    END;
CREATE TRIGGER searched_changes AFTER UPDATE ON searched BEGIN
        INSERT INTO search (search, rowid, words) VALUES ('delete', old.id, old.words);
        INSERT INTO search (rowid, words) VALUES (new.id, new.words);
    END;
CREATE TRIGGER content_goes AFTER DELETE ON content BEGIN
        DELETE FROM searched WHERE owner = old.hash;
    END;
CREATE TRIGGER document_goes AFTER DELETE ON document BEGIN
        DELETE FROM searched WHERE owner = old.id;
    END;
CREATE INDEX note_by_highlight ON note (highlight_id) WHERE highlight_id IS NOT NULL;
CREATE INDEX note_by_document ON note (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX note_by_theme ON note (theme_id) WHERE theme_id IS NOT NULL;
CREATE TRIGGER note_goes AFTER DELETE ON note BEGIN
        DELETE FROM searched WHERE owner = old.id;
    END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('step',18);
CREATE VIRTUAL TABLE search USING fts5 (
    words, content = 'searched', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search (search) VALUES ('rebuild');
COMMIT;
