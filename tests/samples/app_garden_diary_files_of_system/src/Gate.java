package com.example.app_garden_diary_files_of_system;

import android.content.Context;
import android.util.Log;
import java.io.FileInputStream;
import java.io.IOException;

final class Gate {
    private static final String FILE = "privacy.answer";

    private Gate() {
    }

    static boolean open(Context context) {
        try (FileInputStream file = context.openFileInput(FILE)) {
            return file.read() == 'y';
        } catch (IOException e) {
            return false;
        }
    }

    static void keep(Context context, char answer) {
        try (java.io.FileOutputStream file = context.openFileOutput(FILE, Context.MODE_PRIVATE)) {
            file.write(answer);
        } catch (IOException e) {
            Log.w("Gate", "not kept", e);
        }
    }
}
