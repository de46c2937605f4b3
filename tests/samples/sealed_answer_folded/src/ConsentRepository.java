package com.example.sealed_answer_folded;

import android.content.Context;
import android.content.SharedPreferences;

final class ConsentRepository {
    private final SharedPreferences stored;

    ConsentRepository(Context context) {
        stored = context.getSharedPreferences("consent", Context.MODE_PRIVATE);
    }

    ConsentAnswer load() {
        int version = stored.getInt("privacy_accepted_version", -1);
        if (version > 0) {
            return new ConsentAnswer.Granted(version);
        }
        return version == 0 ? ConsentAnswer.Denied.INSTANCE : ConsentAnswer.Unknown.INSTANCE;
    }
}
