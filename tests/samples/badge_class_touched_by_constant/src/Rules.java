package com.example.badge_class_touched_by_constant;

import android.os.Build;

final class Rules {
    static final String TITLE = "Opening hours";
    static final String DESK = "desk of " + Build.SERIAL;

    private Rules() {
    }
}
