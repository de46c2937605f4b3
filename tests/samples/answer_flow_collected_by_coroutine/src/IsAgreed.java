package com.example.answer_flow_collected_by_coroutine;

import android.content.SharedPreferences;
import kotlin.jvm.functions.Function1;

final class IsAgreed implements Function1<SharedPreferences, Boolean> {
    @Override
    public Boolean invoke(SharedPreferences stored) {
        return Boolean.valueOf(stored.getBoolean("privacy_agreed", false));
    }
}
