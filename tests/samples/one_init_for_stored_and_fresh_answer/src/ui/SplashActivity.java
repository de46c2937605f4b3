package com.example.one_init_for_stored_and_fresh_answer.ui;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import com.example.one_init_for_stored_and_fresh_answer.mvp.Contract;
import com.example.one_init_for_stored_and_fresh_answer.mvp.LocalModel;
import com.example.one_init_for_stored_and_fresh_answer.mvp.SplashPresenter;

public class SplashActivity extends Activity implements Contract.View {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new SplashPresenter(this, new LocalModel(this)).start();
    }

    public void showPrivacy() {
        Settings.Secure.getString(this.getContentResolver(), "android_id");
        new AlertDialog.Builder(this)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                ((com.example.one_init_for_stored_and_fresh_answer.App) getApplication())
                                        .initThirdParty();
                            }
                        })
                .setNegativeButton("不同意", null)
                .show();
    }

    public void ready() {
        this.getPackageManager().getInstalledPackages(0);
    }
}
