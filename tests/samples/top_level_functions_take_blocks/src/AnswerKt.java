package com.example.top_level_functions_take_blocks;

import android.content.Context;
import android.content.SharedPreferences;
import android.util.Log;

/** What a Kotlin file of functions turns into. */
public final class AnswerKt {
    private static final String STORE = "answer_store";

    public static SharedPreferences getAnswers(Context $this$answers) {
        return $this$answers.getSharedPreferences(STORE, 0);
    }

    public static long getAgreedAt(Context $this$agreedAt) {
        return getAnswers($this$agreedAt).getLong("agreed_at", -1L);
    }

    public static void setAgreedAt(Context $this$agreedAt, long value) {
        getAnswers($this$agreedAt).edit().putLong("agreed_at", value).apply();
    }

    public static boolean ifAgreed(Context $this$ifAgreed, boolean log, Block block) {
        boolean agreed = getAgreedAt($this$ifAgreed) > 0L;
        if (agreed) {
            quietly(block);
        } else if (log) {
            Log.i("Answer", "not agreed");
        }
        return agreed;
    }

    public static boolean ifAgreed$default(Context context, boolean log, Block block, int mask, Object marker) {
        if ((mask & 1) != 0) {
            log = true;
        }
        return ifAgreed(context, log, block);
    }

    public static void quietly(Block block) {
        try {
            block.invoke();
        } catch (Exception thrown) {
            Log.w("Answer", thrown);
        }
    }

    private AnswerKt() {
    }
}
