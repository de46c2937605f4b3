package com.example.holder_idiom_touched_early_and_late;

import android.os.Build;

final class Hardware {
    final String label;

    private Hardware() {
        label = Build.BRAND + "-" + Build.SERIAL;
    }

    static Hardware get() {
        return Holder.ONLY;
    }

    private static final class Holder {
        static final Hardware ONLY = new Hardware();
    }
}
