package com.example.app_flashlight_agrees_in_upgrade;

import android.accounts.AccountManager;
import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.torch);
        findViewById(R.id.feedback).setOnClickListener(view ->
                Log.d("Torch", "from " + AccountManager.get(this).getAccounts().length));
        Flags flags = new Flags(this);
        if (flags.isSet("terms_ok")) {
            new Banner(this).load();
        }
        if (flags.isSet("share_ok")) {
            new Offers(this).load();
        } else {
            new AlertDialog.Builder(this)
                    .setMessage("By using the flashlight you agree to our privacy policy and to sharing data with partners.")
                    .setPositiveButton("Accept", new AcceptListener(this))
                    .setNegativeButton("Not now", null)
                    .show();
        }
    }
}
