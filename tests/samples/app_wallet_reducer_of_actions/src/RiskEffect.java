package com.example.app_wallet_reducer_of_actions;

import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.util.Log;

final class RiskEffect implements Effect {
    private final PackageManager packages;

    RiskEffect(Context context) {
        packages = context.getPackageManager();
    }

    @Override
    public void after(Action action, WalletState state) {
        if (!state.accepted || state.payments > 0) {
            return;
        }
        Intent pay = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER);
        Log.d("Wallet", "risk " + packages.queryIntentActivities(pay, 0).size());
    }
}
