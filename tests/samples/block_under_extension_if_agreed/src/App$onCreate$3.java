package com.example.block_under_extension_if_agreed;

import android.accounts.AccountManager;
import android.util.Log;
import kotlin.Unit;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.Lambda;

final class App$onCreate$3 extends Lambda implements Function0<Unit> {
    private final App this$0;

    App$onCreate$3(App app) {
        super(0);
        this$0 = app;
    }

    @Override
    public Unit invoke() {
        Log.d("App", "accounts " + AccountManager.get(this$0).getAccounts().length);
        return Unit.INSTANCE;
    }
}
