package com.example.holder_idiom_touched_early_and_late;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Sim.application = getApplicationContext();
        setTitle(Hardware.get().label);
        new AlertDialog.Builder(this).setMessage("同意隐私政策后方可使用")
            .setPositiveButton("同意并使用", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    Log.d("Main", Sim.get().subscriber);
                }
            }).setNegativeButton("退出", null).show();
    }
}
