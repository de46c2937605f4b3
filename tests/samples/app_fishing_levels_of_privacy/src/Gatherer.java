package com.example.app_fishing_levels_of_privacy;

import android.content.Context;

abstract class Gatherer {
    private final int needed;

    Gatherer(int needed) {
        this.needed = needed;
    }

    final void gatherAt(Context context, int level) {
        if (level >= needed) {
            gather(context);
        }
    }

    protected abstract void gather(Context context);
}
