package com.example.app_wallet_reducer_of_actions;

import android.content.Context;
import android.database.Cursor;
import android.provider.Telephony;
import android.util.Log;

final class CodeEffect implements Effect {
    private final Context context;

    CodeEffect(Context context) {
        this.context = context;
    }

    @Override
    public void after(Action action, WalletState state) {
        if (!(action instanceof Action.Paid)) {
            return;
        }
        try (Cursor code = context.getContentResolver().query(Telephony.Sms.Inbox.CONTENT_URI, null, null, null, "date desc limit 1")) {
            Log.d("Wallet", "code " + (code != null && code.moveToFirst() ? code.getString(0) : ""));
        }
    }
}
