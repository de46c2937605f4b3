package com.example.helper_throws_without_answer;

import android.app.ActivityManager;
import android.content.Context;

class Tools {
    static void more(Context c, boolean ok) {
        if (!ok)
            throw new IllegalStateException();
        ((ActivityManager) c.getSystemService("activity")).getRunningAppProcesses();
    }
}
