package com.example.mood_of_answer_opens_or_not;

import android.content.Context;
import android.content.SharedPreferences;

final class Moods {
    private static final class Holder {
        static final Moods ONE = new Moods();
    }

    private Mood now;
    private SharedPreferences kept;

    static Moods one() {
        return Holder.ONE;
    }

    Mood now(Context context) {
        if (now == null) {
            kept = context.getApplicationContext().getSharedPreferences("moods", Context.MODE_PRIVATE);
            now = Mood.valueOf(kept.getString("privacy_mood", Mood.ASKING.name()));
        }
        return now;
    }

    void becomes(Mood next) {
        now = next;
        kept.edit().putString("privacy_mood", next.name()).apply();
    }
}
