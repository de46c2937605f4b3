package com.example.app_breakfast_splash_with_guest.ui;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.content.DialogInterface;
import android.content.Intent;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.os.CountDownTimer;
import android.util.Log;
import android.view.View;
import android.widget.TextView;
import com.example.app_breakfast_splash_with_guest.util.Agreement;

public class SplashActivity extends Activity {
    private TextView skip;
    private CountDownTimer timer;
    private boolean gone;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        skip = new TextView(this);
        skip.setText("跳过 3");
        setContentView(skip);
        skip.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                timer.cancel();
                next();
            }
        });
        timer = new CountDownTimer(3000, 1000) {
            @Override
            public void onTick(long left) {
                skip.setText("跳过 " + left / 1000);
                report();
            }

            @Override
            public void onFinish() {
                next();
            }
        };
        timer.start();
    }

    private void report() {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        Log.i("Splash", "ad slot for " + wifi.getConnectionInfo().getSSID());
    }

    private void next() {
        if (gone) {
            return;
        }
        gone = true;
        if (Agreement.read(this)) {
            open(HomeActivity.class);
        } else {
            showAgreement();
        }
    }

    private void open(Class<? extends Activity> page) {
        startActivity(new Intent(this, page));
        finish();
    }

    private void showAgreement() {
        AlertDialog.Builder builder = new AlertDialog.Builder(this);
        builder.setTitle("温馨提示");
        builder.setMessage("感谢您使用本应用！请阅读《用户服务协议》与《隐私政策》，同意后我们将开始为您服务。");
        builder.setCancelable(false);
        builder.setPositiveButton("同意并继续", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                Agreement.write(SplashActivity.this);
                open(HomeActivity.class);
            }
        });
        builder.setNegativeButton("暂不使用", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                open(GuestActivity.class);
            }
        });
        builder.show();
    }
}
