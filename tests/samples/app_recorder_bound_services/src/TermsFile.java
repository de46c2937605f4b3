package com.example.app_recorder_bound_services;

import android.content.Context;
import android.util.Log;
import java.io.File;
import java.io.IOException;

final class TermsFile {
    private final File file;

    TermsFile(Context context) {
        file = new File(context.getFilesDir(), "terms.accepted");
    }

    boolean isThere() {
        return file.exists();
    }

    void write() {
        try {
            file.createNewFile();
        } catch (IOException e) {
            Log.w("Recorder", e);
        }
    }
}
