package com.example.app_wallet_reducer_of_actions;

import android.content.ContentResolver;
import android.content.Context;
import android.provider.Settings;
import android.util.Log;

final class ReadyEffect implements Effect {
    private final ContentResolver resolver;

    ReadyEffect(Context context) {
        resolver = context.getContentResolver();
    }

    @Override
    public void after(Action action, WalletState state) {
        if (action instanceof Action.Opened) {
            Log.d("Wallet", "radio " + Settings.Secure.getString(resolver, "bluetooth_address"));
        }
    }
}
