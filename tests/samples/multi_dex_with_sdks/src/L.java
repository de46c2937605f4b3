package com.example.multi_dex_with_sdks;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们会收集设备信息")
                .setNegativeButton("不同意", null)
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                com.example.sdk.stat.Stat.submitPolicyGrantResult(true);
                                com.example.sdk.stat.Stat.init(L.this);
                                getSharedPreferences("a", 0).edit().putBoolean("agreed", true).commit();
                            }
                        })
                .show();
    }
}
