-- What the hall had heard when board and tally were last compared, sealed to the box key: after a power cut the
-- board stands as the hand tally does, and a thief learns nothing of which name was read when.
ALTER TABLE "ElectionState" ADD COLUMN "readingHeard" BLOB;
