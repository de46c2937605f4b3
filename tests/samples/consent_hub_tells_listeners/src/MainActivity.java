package com.example.consent_hub_tells_listeners;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LaunchHub.launched(this);
        new AlertDialog.Builder(this).setMessage("请阅读《隐私政策》后选择")
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    ConsentHub.granted();
                }
            }).setNegativeButton("不同意", null).show();
    }
}
