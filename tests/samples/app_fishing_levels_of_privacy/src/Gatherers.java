package com.example.app_fishing_levels_of_privacy;

import android.content.Context;

final class Gatherers {
    private static final Gatherer[] ALL = {new TideGatherer(), new FriendGatherer(), new NoteGatherer()};

    private Gatherers() {
    }

    static void run(Context context) {
        int level = Level.of(context);
        for (Gatherer gatherer : ALL) {
            gatherer.gatherAt(context, level);
        }
    }
}
