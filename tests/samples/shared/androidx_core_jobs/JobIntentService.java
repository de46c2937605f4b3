package androidx.core.app;

import android.app.Service;
import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.app.job.JobServiceEngine;
import android.app.job.JobWorkItem;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.os.AsyncTask;
import android.os.IBinder;

/** The shape of the library's class on systems from API 26 on: work goes through the system's jobs. */
public abstract class JobIntentService extends Service {
    private Engine engine;

    public static void enqueueWork(Context context, Class<?> service, int id, Intent work) {
        JobInfo job = new JobInfo.Builder(id, new ComponentName(context, service)).setOverrideDeadline(0).build();
        context.getSystemService(JobScheduler.class).enqueue(job, new JobWorkItem(work));
    }

    @Override
    public void onCreate() {
        super.onCreate();
        engine = new Engine(this);
    }

    @Override
    public IBinder onBind(Intent intent) {
        return engine.getBinder();
    }

    protected abstract void onHandleWork(Intent intent);

    static final class Engine extends JobServiceEngine {
        final JobIntentService service;

        Engine(JobIntentService service) {
            super(service);
            this.service = service;
        }

        @Override
        public boolean onStartJob(JobParameters parameters) {
            service.new Processor(parameters).executeOnExecutor(AsyncTask.THREAD_POOL_EXECUTOR);
            return true;
        }

        @Override
        public boolean onStopJob(JobParameters parameters) {
            return true;
        }
    }

    final class Processor extends AsyncTask<Void, Void, Void> {
        final JobParameters parameters;

        Processor(JobParameters parameters) {
            this.parameters = parameters;
        }

        @Override
        protected Void doInBackground(Void... none) {
            for (JobWorkItem work = parameters.dequeueWork(); work != null; work = parameters.dequeueWork()) {
                onHandleWork(work.getIntent());
                parameters.completeWork(work);
            }
            return null;
        }
    }
}
