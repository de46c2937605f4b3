package com.example.app_dentist_ports_and_adapters;

import android.content.Context;
import android.util.Log;
import java.io.File;
import java.io.IOException;

final class Answers {
    private final File mark;

    Answers(Context context) {
        mark = new File(context.getNoBackupFilesDir(), "terms.yes");
    }

    boolean given() {
        return mark.isFile();
    }

    void give() {
        try {
            Log.d("Answers", "new " + mark.createNewFile());
        } catch (IOException full) {
            Log.w("Answers", full);
        }
    }
}
