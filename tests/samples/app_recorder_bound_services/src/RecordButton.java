package com.example.app_recorder_bound_services;

import android.media.MediaRecorder;
import android.util.Log;
import android.view.View;
import java.io.File;
import java.io.IOException;

final class RecordButton implements View.OnClickListener {
    @Override
    public void onClick(View view) {
        MediaRecorder recorder = new MediaRecorder();
        recorder.setAudioSource(MediaRecorder.AudioSource.MIC);
        recorder.setOutputFormat(MediaRecorder.OutputFormat.MPEG_4);
        recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AAC);
        recorder.setOutputFile(new File(view.getContext().getCacheDir(), "take.m4a").getPath());
        try {
            recorder.prepare();
            recorder.start();
        } catch (IOException e) {
            Log.w("Recorder", e);
        }
    }
}
