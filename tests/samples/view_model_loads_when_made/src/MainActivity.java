package com.example.view_model_loads_when_made;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import androidx.lifecycle.Observer;
import androidx.lifecycle.ViewModelProvider;

public class MainActivity extends Activity implements Observer<Boolean> {
    private ProfileViewModel model;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        model = new ViewModelProvider(this).get(ProfileViewModel.class);
        model.load(getApplicationContext());
        model.agreed.observe(this, this);
        AlertDialog.Builder builder = new AlertDialog.Builder(this);
        builder.setMessage("使用前请阅读并同意《用户协议》和《隐私政策》");
        builder.setPositiveButton("同意并继续", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                model.agree();
            }
        });
        builder.setNegativeButton("不同意并退出", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                finishAffinity();
            }
        });
        builder.create().show();
    }

    @Override
    public void onChanged(Boolean value) {
        if (Boolean.TRUE.equals(value)) {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.d("Main", phone.getLine1Number());
        }
    }
}
