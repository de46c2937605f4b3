package com.example.block_under_extension_if_agreed;

import android.content.ClipboardManager;
import android.content.Context;
import android.util.Log;
import kotlin.Unit;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.Lambda;

final class App$onCreate$2 extends Lambda implements Function0<Unit> {
    private final App this$0;

    App$onCreate$2(App app) {
        super(0);
        this$0 = app;
    }

    @Override
    public Unit invoke() {
        ClipboardManager clips = (ClipboardManager) this$0.getSystemService(Context.CLIPBOARD_SERVICE);
        Log.d("App", String.valueOf(clips.getPrimaryClip()));
        return Unit.INSTANCE;
    }
}
