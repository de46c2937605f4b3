package com.example.block_under_extension_if_agreed;

import android.content.Context;
import kotlin.Unit;
import kotlin.jvm.functions.Function0;

public final class PrivacyExtKt {
    private PrivacyExtKt() {
    }

    public static boolean getHasAgreedPrivacy(Context context) {
        return context.getSharedPreferences("ext", Context.MODE_PRIVATE).getBoolean("agreed_privacy", false);
    }

    public static void ifAgreed(Context context, Function0<Unit> block, Function0<Unit> otherwise) {
        if (getHasAgreedPrivacy(context)) {
            block.invoke();
        } else {
            otherwise.invoke();
        }
    }

    public static void collect(Context context, boolean force, Function0<Unit> block) {
        if (force || getHasAgreedPrivacy(context)) {
            block.invoke();
        }
    }

    public static void collect$default(Context context, boolean force, Function0<Unit> block, int mask, Object marker) {
        if ((mask & 1) != 0) {
            force = true;
        }
        collect(context, force, block);
    }
}
