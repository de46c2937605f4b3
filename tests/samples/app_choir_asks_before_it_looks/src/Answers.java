package com.example.app_choir_asks_before_it_looks;

import android.content.Context;
import java.io.File;
import java.io.IOException;

/** A file stands in no-backup storage once the singer has agreed. */
final class Answers {
    private final File mark;

    Answers(Context context) {
        mark = new File(context.getNoBackupFilesDir(), "privacy-agreed");
    }

    boolean given() {
        return mark.isFile();
    }

    void give() {
        try {
            mark.createNewFile();
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }
}
