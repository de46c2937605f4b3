package com.example.dialog_refuse_reads_anyway;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AlertDialog.Builder builder = new AlertDialog.Builder(this);
        builder.setMessage("隐私政策：我们将收集设备信息");
        builder.setPositiveButton("同意", new Agreed());
        builder.setNegativeButton("不同意并退出", new Refused());
        builder.create().show();
    }

    private TelephonyManager telephony() {
        return (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
    }

    private class Agreed implements DialogInterface.OnClickListener {
        @Override
        public void onClick(DialogInterface dialog, int which) {
            Log.i("Main", telephony().getDeviceId());
        }
    }

    private class Refused implements DialogInterface.OnClickListener {
        @Override
        public void onClick(DialogInterface dialog, int which) {
            Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
            trackLoss();
            finish();
        }

        private void trackLoss() {
            Log.i("Main", telephony().getSimSerialNumber());
        }
    }
}
