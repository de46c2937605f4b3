package com.example.app_game_start_tasks;

import android.content.Context;
import android.util.Log;
import java.io.File;
import java.io.IOException;

final class ConsentStore {
    private final File mark;

    ConsentStore(Context context) {
        mark = new File(context.getNoBackupFilesDir(), "user_agreement.ok");
    }

    boolean agreed() {
        return mark.isFile();
    }

    void agree() {
        try {
            Log.d("Consent", "kept " + mark.createNewFile());
        } catch (IOException failed) {
            Log.w("Consent", failed);
        }
    }
}
