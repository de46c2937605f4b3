package com.example.dialog_fragment_tells_its_host;

import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public class MainActivity extends Activity implements TermsHost {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getPreferences(MODE_PRIVATE).getBoolean("terms_accepted", false)) {
            new TermsFragment().show(getFragmentManager(), "terms");
        }
    }

    @Override
    public void onTermsAccepted() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("terms_accepted", true).apply();
        Log.d("Main", "accounts " + AccountManager.get(this).getAccounts().length);
    }

    @Override
    public void onTermsDeclined() {
        Log.d("Main", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
