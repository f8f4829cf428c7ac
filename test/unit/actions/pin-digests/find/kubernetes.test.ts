import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

describe('a Kubernetes manifest', () => {
  it('holds containers of all kinds and image volumes, in every document', async () => {
    const text = `apiVersion: v1
kind: Pod
spec:
  initContainers: [{ name: i, image: init:1 }]
  containers:
    - name: c
      image: "main:1"
      env: [{ name: image, value: no:1 }]
  ephemeralContainers:
    - image: debug:1
  volumes:
    - name: v
      image:
        reference: data:1
    - name: w
      configMap: { name: image }
---
apiVersion: batch/v1
kind: CronJob
spec: { jobTemplate: { spec: { template: { spec: { containers: [{ image: cron:1 }] } } } } }
---
apiVersion: v1
kind: PodTemplate
template:
  spec:
    containers:
      - image: template:1
---
# nothing here
---
apiVersion: v1
kind: List
items:
  - apiVersion: apps/v1
    kind: Deployment
    spec:
      template:
        spec:
          containers:
            - image: listed:1
---
apiVersion: example.org/v1
kind: Custom
spec:
  replicas:
    - pod:
        containers:
          - image: custom:1
`;
    expect((await found('kubernetes', text)).map((line) => line.replace(/^.* = /, ''))).toEqual([
      'init:1',
      'main:1',
      'debug:1',
      'data:1',
      'cron:1',
      'template:1',
      'listed:1',
      'custom:1',
    ]);
  });

  it('holds none in data, annotations, schemas, block texts, or what is no object', async () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata:
  annotations:
    spec: "containers: [{image: a:1}]"
data:
  pod.yaml: |
    apiVersion: v1
    kind: Pod
    spec:
      containers:
        - image: a:1
---
kind: Pod
spec: { containers: [{ image: b:1 }] }
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  schema:
    properties:
      containers: { type: array, items: { properties: { image: { type: string } } } }
---
apiVersion: v1
kind: Secret
stringData: { spec: { containers: [{ image: c:1 }] } }
`;
    expect(await found('kubernetes', text)).toEqual([]);
  });

  it.each([
    '{{ .Values.image }}',
    '"{{ .Values.image }}:1"',
    '<<IMAGE>>',
    'app:<<TAG>>',
    '$(IMAGE)',
    '${IMAGE}',
    'app:$TAG',
  ])('settles %s as dynamic', async (image) => {
    const text = `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: ${image}\n`;
    expect(await found('kubernetes', text)).toEqual([
      `spec.containers[0].image = ${image.replaceAll('"', '')} (dynamic)`,
    ]);
  });

  it('finds the items of a typed list, which need not say what they are', async () => {
    const text =
      'apiVersion: v1\nkind: PodList\nitems:\n  - spec: { containers: [{ image: a:1 }] }\n  - kind: ConfigMap\n    data: { spec: { containers: [{ image: b:1 }] } }\n';
    expect(await found('kubernetes', text)).toEqual(['items[0].spec.containers[0].image = a:1']);
  });

  it('takes a number for the text that stands there, and reports an empty image', async () => {
    const text = 'apiVersion: v1\nkind: Pod\nspec: { containers: [{ image: 5 }, { image: }, { image: ~ }, {}] }\n';
    expect(await found('kubernetes', text)).toEqual([
      'spec.containers[0].image = 5',
      'spec.containers[1].image = ',
      'spec.containers[2].image = ',
    ]);
  });
});
