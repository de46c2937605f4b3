package com.example.three_buttons_told_by_which;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipboardManager;
import android.content.DialogInterface;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onStart() {
        super.onStart();
        AlertDialog dialog = new AlertDialog.Builder(this).create();
        dialog.setTitle("隐私保护提示");
        dialog.setMessage("您需要同意《隐私政策》才能继续使用我们的服务");
        dialog.setButton(DialogInterface.BUTTON_POSITIVE, "同意", this);
        dialog.setButton(DialogInterface.BUTTON_NEGATIVE, "拒绝", this);
        dialog.setButton(DialogInterface.BUTTON_NEUTRAL, "复制链接", this);
        dialog.show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        switch (which) {
            case DialogInterface.BUTTON_POSITIVE:
                Log.d("Main", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
                break;
            case DialogInterface.BUTTON_NEGATIVE:
                Log.d("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
                break;
            default:
                ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
                Log.d("Main", String.valueOf(board.getPrimaryClip()));
                break;
        }
    }
}
