package com.example.app_running_club_kotlin_shapes;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;
import java.util.HashMap;
import kotlin.Unit;
import kotlin.jvm.functions.Function0;

public final class MainActivity extends Activity implements SensorEventListener {
    private AnswerStore store;
    private TextView steps;

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        steps = new TextView(this);
        setContentView(steps);
        store = new AnswerStore(this);
        Answer answer = store.load();
        if (answer instanceof Answer.Given) {
            startRun();
        } else if (answer instanceof Answer.Unknown) {
            ask(new MainActivity$onCreate$1(this));
        }
        Tracker.INSTANCE.track("main_show", new HashMap<String, String>());
    }

    final void agreed() {
        store.save(new Answer.Given(3));
        startRun();
    }

    private final void ask(final Function0<Unit> onAgree) {
        AlertDialog.Builder $this$apply = new AlertDialog.Builder(this);
        $this$apply.setTitle("隐私保护提示");
        $this$apply.setMessage("请同意《隐私政策》后开始记录您的跑步");
        $this$apply.setPositiveButton("同意", new DialogInterface.OnClickListener() {
            @Override
            public final void onClick(DialogInterface $noName_0, int $noName_1) {
                onAgree.invoke();
            }
        });
        $this$apply.setNegativeButton("取消", new DialogInterface.OnClickListener() {
            @Override
            public final void onClick(DialogInterface $noName_0, int $noName_1) {
                finish();
            }
        });
        $this$apply.show();
    }

    private final void startRun() {
        SensorManager manager = (SensorManager) getSystemService("sensor");
        manager.registerListener(this, manager.getDefaultSensor(Sensor.TYPE_STEP_COUNTER), SensorManager.SENSOR_DELAY_NORMAL);
        Log.d("Main", "runner " + Session.INSTANCE.getNumber());
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        steps.setText(String.valueOf(event.values[0]));
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}

final class MainActivity$onCreate$1 implements Function0<Unit> {
    private final MainActivity this$0;

    MainActivity$onCreate$1(MainActivity activity) {
        this$0 = activity;
    }

    @Override
    public Unit invoke() {
        this$0.agreed();
        return Unit.INSTANCE;
    }
}
