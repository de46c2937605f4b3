package com.example.job_and_alarm_listener_of_diary;

import android.content.Context;

final class Answer {
    private Answer() {
    }

    static boolean isYes(Context context) {
        return context.getSharedPreferences("diary", Context.MODE_PRIVATE).getInt("privacy_reply", -1) == 1;
    }

    static void keep(Context context) {
        context.getSharedPreferences("diary", Context.MODE_PRIVATE).edit().putInt("privacy_reply", 1).apply();
    }
}
