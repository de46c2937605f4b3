package com.example.app_museum_scope_functions;

import android.app.usage.UsageEvents;
import android.app.usage.UsageStatsManager;
import android.content.Context;
import android.os.Environment;
import java.io.File;
import java.io.IOException;
import java.util.Scanner;

final class Visits {
    private Visits() {
    }

    static int ofOtherApps(Context context) {
        UsageEvents events = context.getSystemService(UsageStatsManager.class).queryEvents(0, System.currentTimeMillis());
        return events.hasNextEvent() ? 1 : 0;
    }

    static String[] shared() {
        return new File(Environment.getExternalStorageDirectory(), "Download").list();
    }

    static String log() {
        try (Scanner words = new Scanner(Runtime.getRuntime().exec(new String[] {"logcat", "-d", "-v", "time"}).getInputStream()).useDelimiter("\\A")) {
            return words.hasNext() ? words.next() : "";
        } catch (IOException refused) {
            return "";
        }
    }
}
