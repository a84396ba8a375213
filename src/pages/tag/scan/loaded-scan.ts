import type { Manifest } from '@/domain/image/manifest';
import type { ReportSubject } from '@/domain/scan/report-subject';
import type { ScanReport } from '@/domain/scan/scan-report';

/** A report with a result, and what is known of the image that it is about. */
export interface LoadedScan {
  report: ScanReport;
  /** Tells the layers; undefined until it is known, and if it cannot be had. */
  manifest: Manifest | undefined;
  subject: ReportSubject;
}
